using System.Text.Json;

namespace Reeve.Server.ServiceApi.Services;

/// <summary>A permissions policy in one version of a template.</summary>
/// <param name="Arn">The ARN that accounts know it by.</param>
/// <param name="Document">The document; null where AWS has not published it.</param>
public sealed record EditionPolicyAnswer(string Arn, JsonElement? Document = null);
