using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>Writes answers to cases.</summary>
public static class CaseAnswer
{
    private static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");
    private static readonly JsonEncodedText Statements = JsonEncodedText.Encode("statements");
    private static readonly JsonEncodedText Policy = JsonEncodedText.Encode("policy");
    private static readonly JsonEncodedText Sid = JsonEncodedText.Encode("sid");
    private static readonly JsonEncodedText Index = JsonEncodedText.Encode("index");
    private static readonly JsonEncodedText Effect = JsonEncodedText.Encode("effect");
    private static readonly JsonEncodedText MissingContextKeys = JsonEncodedText.Encode("missingContextKeys");
    private static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText Error = JsonEncodedText.Encode("error");

    // Answers are read as JSON, never as HTML, so that quotes and letters beyond ASCII can stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes why there is no answer: <c>{"error": text}</c>.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="error">The sentence.</param>
    public static void WriteError(IBufferWriter<byte> output, string error)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString(Error, error);
        json.WriteEndObject();
    }

    internal static void Write(IBufferWriter<byte> output, Explanation explanation)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString(Decision, NameOf(explanation.Decision.Outcome));
        WriteStatements(json, explanation.DecidingStatements);
        json.WriteStartArray(MissingContextKeys);
        foreach (var key in explanation.MissingContextKeys)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteString(Reason, explanation.Reason);
        json.WriteEndObject();
    }

    private static void WriteStatements(Utf8JsonWriter json, ImmutableArray<StatementTrace> statements)
    {
        json.WriteStartArray(Statements);
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            json.WriteString(Policy, statement.PolicyName);
            if (statement.Sid is { } sid)
            {
                json.WriteString(Sid, sid);
            }

            json.WriteNumber(Index, statement.Index);
            json.WriteString(Effect, statement.IsAllow ? "Allow" : "Deny");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string NameOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Allowed => nameof(DecisionOutcome.Allowed),
        DecisionOutcome.ExplicitDeny => nameof(DecisionOutcome.ExplicitDeny),
        _ => nameof(DecisionOutcome.ImplicitDeny),
    };
}
