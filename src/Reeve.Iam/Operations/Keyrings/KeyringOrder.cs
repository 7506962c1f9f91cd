using System.Globalization;

namespace Reeve.Iam.Operations.Keyrings;

/// <summary>The order of lists of what is on a keyring: oldest first.</summary>
internal static class KeyringOrder
{
    /// <summary>A place in the order.</summary>
    public static string Position(DateTimeOffset madeAt, string id) => string.Create(CultureInfo.InvariantCulture, $"{madeAt.UtcTicks:D19} {id}");
}
