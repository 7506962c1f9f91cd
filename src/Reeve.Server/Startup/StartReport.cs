using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Server.Startup;

/// <summary>What a start found, made and opened, for whoever tells the operator.</summary>
public sealed record StartReport
{
    /// <summary>Whether this start made the first account.</summary>
    public required bool IsFirstStart { get; init; }

    /// <summary>The URLs that are listened on.</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>The URL for a client on this machine, as the written configuration has it.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The console's URL for a browser on this machine.</summary>
    public string Console => Endpoint.TrimEnd('/') + "/console/";

    /// <summary>The token that signs the new account's root in once; null unless this start made the first account.</summary>
    public string? SignInToken { get; init; }

    /// <summary>Where everything durable is, as a full path.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The accounts there are, oldest first.</summary>
    public required ImmutableArray<AccountEntry> Accounts { get; init; }

    /// <summary>The file that <c>AWS_CONFIG_FILE</c> should name, or null when it is not there.</summary>
    public required string? AwsConfigFile { get; init; }

    /// <summary>The file that <c>AWS_SHARED_CREDENTIALS_FILE</c> should name, or null when it is not there.</summary>
    public required string? AwsCredentialsFile { get; init; }

    /// <summary>What the operator should know, each a sentence or two.</summary>
    public required ImmutableArray<string> Warnings { get; init; }
}
