namespace Reeve.Iam.Entities;

/// <summary>When and where something was done last.</summary>
/// <param name="Date">When, in whole seconds.</param>
/// <param name="Region">The region in which it was.</param>
public sealed record UseMark(DateTimeOffset Date, string Region)
{
    /// <summary>The later of two; null where there is neither.</summary>
    public static UseMark? Later(UseMark? one, UseMark? other) =>
        one is null ? other : other is null || one.Date >= other.Date ? one : other;
}
