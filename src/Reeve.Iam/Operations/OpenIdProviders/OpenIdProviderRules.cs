using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Errors;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>What the lists of an OpenID Connect provider may hold.</summary>
internal static class OpenIdProviderRules
{
    private const int MostThumbprints = 5;

    /// <summary>The audiences, each once, in the order given.</summary>
    public static Result<ImmutableArray<string>> ClientIds(ImmutableArray<string> given, AccountQuotas quotas)
    {
        ImmutableArray<string> ids = [.. given.Distinct(StringComparer.Ordinal)];
        return ids.Length > quotas.ClientIdsPerOpenIdProvider
            ? IamErrors.QuotaExceeded("ClientIdsPerOpenIdConnectProvider", quotas.ClientIdsPerOpenIdProvider)
            : ids;
    }

    /// <summary>The thumbprints, in lower case.</summary>
    public static Result<ImmutableArray<string>> Thumbprints(ImmutableArray<string> given) => given.Length > MostThumbprints
        ? IamErrors.InvalidInput("Thumbprint list must contain fewer than 5 entries.")
        : given.Select(Lower).ToImmutableArray();

    private static string Lower(string text) => string.Create(text.Length, text, static (span, source) => Ascii.ToLower(source, span, out _));
}
