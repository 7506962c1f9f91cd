namespace Reeve.Policy.Model;

/// <summary>A Principal or NotPrincipal element.</summary>
/// <param name="Entries">Its principals; a bare <c>"*"</c> is one entry of type <see cref="PrincipalType.Star"/>.</param>
/// <param name="Start">Offset of the element's name.</param>
internal sealed record PrincipalModel(PrincipalEntry[] Entries, int Start);
