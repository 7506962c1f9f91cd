using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>Who called a linked service, and what it asks about them.</summary>
/// <param name="Caller">Who called.</param>
/// <param name="Questions">What is asked; may be empty where only the caller is wanted.</param>
public sealed record AuthorizeStatement(HandedOver Caller, AuthorizeQuestion[] Questions);
