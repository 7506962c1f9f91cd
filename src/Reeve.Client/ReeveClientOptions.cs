namespace Reeve.Client;

/// <summary>How a linked service reaches Reeve, and as whom. By convention the section <c>Reeve</c>.</summary>
public sealed class ReeveClientOptions
{
    /// <summary>The URL of Reeve, <c>http</c> or <c>https</c>, without a path. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The id of one of the service's access keys. Required.</summary>
    public string AccessKeyId { get; set; } = "";

    /// <summary>The secret of that key. Required.</summary>
    public string SecretAccessKey { get; set; } = "";

    /// <summary>The service's other key while keys rotate, id to secret, with which Reeve may sign its questions. Empty by default.</summary>
    public IDictionary<string, string> OtherKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The region that the service runs in: it stands for <c>{region}</c> in resources. <c>us-east-1</c> by default.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The longest body of a caller's request that is read to verify it, in bytes, from 0 to 100 MiB. 1 MiB by default.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>The longest time that a call to Reeve takes, attempts included, from 1 second to 5 minutes. 20 seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How far ahead a lease is held each time, from 1 minute to 7 days. 1 day by default: a service that is away for longer loses its leases.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromDays(1);
}
