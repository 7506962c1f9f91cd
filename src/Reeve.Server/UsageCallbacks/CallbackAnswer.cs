using System.Text.Json.Serialization;

namespace Reeve.Server.UsageCallbacks;

/// <summary>What a service answers to the question whether it uses a role. Members that are not known are let by, so that the answer can grow.</summary>
/// <param name="Usage">What uses it; empty when nothing does.</param>
/// <param name="Partial">Whether there is more than is told.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record CallbackAnswer(CallbackUsage[] Usage, bool Partial = false);
