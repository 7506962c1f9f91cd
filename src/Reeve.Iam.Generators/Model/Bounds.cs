namespace Reeve.Iam.Generators.Model;

/// <summary>Both ends of a length, a count or a value, included.</summary>
internal sealed record Bounds(int Minimum, int Maximum);
