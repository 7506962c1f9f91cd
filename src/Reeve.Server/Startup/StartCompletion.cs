using Reeve.Iam;
using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;
using Reeve.Server.Options;
using Reeve.Server.SignIn;

namespace Reeve.Server.Startup;

/// <summary>The last step of a start: the first account, and the files that lead AWS clients here.</summary>
public static class StartCompletion
{
    /// <summary>
    /// Makes the first account where the first start is not finished, writes its credentials, brings the files for AWS clients up to
    /// date, and reports. Run it when the server listens and before it says that it is ready. A start that breaks off in here is
    /// carried on by the next: the credentials are written from what is stored.
    /// </summary>
    /// <param name="directory">The opened directory.</param>
    /// <param name="core">IAM over the store in it.</param>
    /// <param name="link">What signs the new account's root in.</param>
    /// <param name="options">The options of the start.</param>
    /// <param name="addresses">The URLs that are listened on, with the ports as they are.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="StartupException">A file cannot be written, or the account cannot be made.</exception>
    public static async Task<StartReport> RunAsync(
        DataDirectory directory, IamCore core, SignInLink link, ServerOptions options, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var endpoint = LocalEndpoint.Of(addresses[0]);
        var files = new AwsClientFiles(directory.Path, InstalledAwsCli.OfThisMachine().IsTooOld());
        var isFirstStart = directory.IsFirstStart;
        string? token = null;
        try
        {
            if (isFirstStart)
            {
                var account = await FindOrMakeFirstAccountAsync(core, options.AccountId, cancellationToken);
                token = link.Issue(account.AccountId);
                files.WriteCredentials(account.RootAccessKeyId, account.RootSecretAccessKey);
            }

            var warning = files.Refresh(endpoint);
            WriteAddress(directory.Path, endpoint);
            if (isFirstStart)
            {
                directory.FinishFirstStart();
            }

            var accounts = await core.Accounts.ListAsync(cancellationToken);
            return Report(directory, isFirstStart, accounts, endpoint, addresses, [directory.Warning, warning, PlainTextWarning(options)])
                with
            { SignInToken = token };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data directory '{directory.Path}' cannot be written: {exception.Message}", exception);
        }
    }

    private static async ValueTask<CreatedAccount> FindOrMakeFirstAccountAsync(IamCore core, string? accountId, CancellationToken cancellationToken)
    {
        // Nobody can have made an account but a first start that broke off: nothing is served before this is done.
        if (await core.Accounts.ListAsync(cancellationToken) is [var first, ..])
        {
            return await core.Accounts.FindRootAsync(first.AccountId, cancellationToken)
                ?? throw new StartupException($"The root access key of the account {first.AccountId} cannot be opened with this master key.");
        }

        return await core.Accounts.CreateAsync(accountId, null, cancellationToken) switch
        {
            Result<CreatedAccount>.Ok ok => ok.Value,
            Result<CreatedAccount>.Failed failed => throw new StartupException(failed.Error.Message),
            _ => throw new InvalidOperationException("A result is one of two."),
        };
    }

    private static void WriteAddress(string directory, string endpoint)
    {
        var path = DataFiles.Address(directory);
        if (!File.Exists(path) || File.ReadAllText(path).Trim() != endpoint)
        {
            PrivateFiles.Write(path, endpoint + "\n");
        }
    }

    private static StartReport Report(
        DataDirectory directory,
        bool isFirstStart,
        IReadOnlyList<AccountEntry> accounts,
        string endpoint,
        IReadOnlyList<string> addresses,
        IEnumerable<string?> warnings) => new()
        {
            IsFirstStart = isFirstStart,
            Addresses = [.. addresses],
            Endpoint = endpoint,
            DataDirectory = directory.Path,
            Accounts = [.. accounts.OrderBy(account => account.CreateDate)],
            AwsConfigFile = WhereThere(DataFiles.AwsConfig(directory.Path)),
            AwsCredentialsFile = WhereThere(DataFiles.AwsCredentials(directory.Path)),
            Warnings = [.. warnings.OfType<string>()],
        };

    private static string? WhereThere(string path) => File.Exists(path) ? path : null;

    private static string? PlainTextWarning(ServerOptions options) => options.Urls.All(url => url.IsLoopback)
        ? null
        : "Other machines can reach this address without TLS, and credentials travel over it. Put a proxy with TLS in front, and let nothing else reach it.";
}
