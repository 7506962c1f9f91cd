using Reeve.Iam.Shapes;

namespace Reeve.Iam.Entities;

/// <summary>A policy that lives in one user, group or role.</summary>
/// <param name="Name">Its name, unique in the entity.</param>
/// <param name="Document">Its document, as it was given.</param>
public sealed record InlinePolicy(string Name, PolicyText Document);
