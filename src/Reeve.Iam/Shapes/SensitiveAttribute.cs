namespace Reeve.Iam.Shapes;

/// <summary>The member is a secret: it appears in the answer and nowhere else.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SensitiveAttribute : Attribute;
