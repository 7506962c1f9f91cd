namespace Reeve.Iam.Shapes;

/// <summary>The request must give the member.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredMemberAttribute : Attribute;
