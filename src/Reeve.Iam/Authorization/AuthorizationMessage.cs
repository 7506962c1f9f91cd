using System.Buffers;
using System.Text.Json;
using Reeve.Iam.Callers;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>Writes what is told of a refused request to those who may decode it, in the form of AWS's decoded messages.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html</remarks>
internal static class AuthorizationMessage
{
    /// <summary>The message, in UTF-8. Where it would be too long, the text of statements is left out first, then the condition keys.</summary>
    /// <param name="caller">Who was refused.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="longest">How many bytes it may have; at least enough for the names.</param>
    public static ReadOnlyMemory<byte> Of(Caller caller, AuthorizationRequest request, int longest)
    {
        var explanation = Authorizer.Explain(request);
        var whole = Write(caller, request, explanation, statements: true, keys: true);
        if (whole.Length <= longest)
        {
            return whole;
        }

        var withoutStatements = Write(caller, request, explanation, statements: false, keys: true);
        return withoutStatements.Length <= longest ? withoutStatements : Write(caller, request, explanation, statements: false, keys: false);
    }

    private static ReadOnlyMemory<byte> Write(Caller caller, AuthorizationRequest request, Explanation explanation, bool statements, bool keys)
    {
        var text = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteBoolean("allowed"u8, explanation.Decision.IsAllowed);
            json.WriteBoolean("explicitDeny"u8, explanation.Decision.Outcome is DecisionOutcome.ExplicitDeny);
            MessageItems.Write(json, "matchedStatements"u8, statements ? explanation.DecidingStatements : [], statement =>
                MessageStatement.Write(json, statement, request));
            MessageItems.Write(json, "failures"u8, Array.Empty<string>(), json.WriteStringValue);
            WriteContext(json, caller, request, keys);
            json.WriteEndObject();
        }

        return text.WrittenMemory;
    }

    private static void WriteContext(Utf8JsonWriter json, Caller caller, AuthorizationRequest request, bool keys)
    {
        json.WriteStartObject("context"u8);
        json.WriteStartObject("principal"u8);
        json.WriteString("id"u8, caller.UserId);
        if (caller is Caller.IamUser { Entity.Name: var name })
        {
            json.WriteString("name"u8, name);
        }

        json.WriteString("arn"u8, caller.Arn);
        json.WriteEndObject();
        json.WriteString("action"u8, request.Action);
        json.WriteString("resource"u8, request.Resource);
        MessageItems.Write(json, "conditions"u8, keys ? request.Context.Keys : [], key =>
            MessageItems.WriteCondition(json, key, request.Context.TryGetValues(key, out var values) ? values : []));
        json.WriteEndObject();
    }
}
