using Reeve.Policy;

namespace Reeve.Cli.Policies;

/// <summary>The kinds of policy as the command line names them.</summary>
internal static class KindNames
{
    /// <summary>The kind of most policies.</summary>
    public const string Default = "identity";

    /// <summary>All names.</summary>
    public static string[] All { get; } = [Default, "resource", "trust", "boundary", "session", "scp", "rcp"];

    /// <summary>The kind of a name.</summary>
    public static PolicyKind Parse(string name) => name switch
    {
        Default => PolicyKind.Identity,
        "resource" => PolicyKind.Resource,
        "trust" => PolicyKind.Trust,
        "boundary" => PolicyKind.Boundary,
        "session" => PolicyKind.Session,
        "scp" => PolicyKind.ServiceControl,
        "rcp" => PolicyKind.ResourceControl,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such kind of policy."),
    };
}
