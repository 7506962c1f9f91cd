using Reeve.Iam.Shapes;

namespace Reeve.Iam.Entities;

/// <summary>A tag: a key that is compared without regard to case on users and roles, and a value.</summary>
/// <param name="Key">The key, as last written.</param>
/// <param name="Value">The value; may be empty.</param>
public sealed record Tag(
    [property: RequiredMember, Length(1, 128), Pattern(TextPattern.TagKey)] string Key,
    [property: RequiredMember, Length(0, 256), Pattern(TextPattern.TagValue)] string Value);
