namespace Reeve.Server.Options;

/// <summary>Why a text is refused, before it is known what it was to become.</summary>
/// <param name="Message">Why, without a full stop.</param>
public sealed record ParseFault(string Message);

/// <summary>Makes the refusals of a <see cref="Parsed{T}"/>.</summary>
internal static class Parsed
{
    /// <summary>The text is refused.</summary>
    public static ParseFault Fault(FormattableString message) => new(FormattableString.Invariant(message));
}
