using CsCheck;
using Reeve.Policy.Model;

namespace Reeve.Policy.Tests.Laws;

/// <summary>Reading what was printed gives what was read: the reader loses nothing, and takes nothing for something else.</summary>
public sealed class PrintLawTests
{
    private static readonly Gen<string> Sids = Generators.OneOf("", "a", "Sid1", "\"quoted\\\"", "é\u2028\ud83d\ude00");

    private static readonly Gen<string> Principals = Generators.OneOf(
        "",
        "\"*\"",
        """{"AWS":"*"}""",
        """{"AWS":["arn:aws:iam::111122223333:root","111122223333"],"Service":"ec2.amazonaws.com"}""",
        """{"Federated":"accounts.google.com","CanonicalUser":["79a5"]}""");

    [Fact]
    public void Printing_and_reading_again_gives_the_same_model() => Gen
        .Select(Generators.Statements.Where(statements => statements.Length > 0), Sids, Principals, Gen.Bool, Gen.Bool)
        .Sample(
            (statements, sid, principals, isNotPrincipal, hasVersion) =>
            {
                var document = Document(statements, sid, principals, isNotPrincipal, hasVersion);
                var model = Read(document);

                var printed = PolicyPrinter.Print(model);

                Assert.Equal(Meaning(model), Meaning(Read(printed)));
                Assert.Equal(printed, PolicyPrinter.Print(Read(printed)));
            },
            iter: RunLength.Cases(5_000));

    private static string Document(string[] statements, string sid, string principals, bool isNotPrincipal, bool hasVersion)
    {
        var principal = principals is "" ? "" : $"\"{(isNotPrincipal ? "NotPrincipal" : "Principal")}\":{principals},";
        var first = $"{{\"Sid\":{System.Text.Json.JsonSerializer.Serialize(sid)},{principal}{statements[0][1..]}";
        return $"{{{(hasVersion ? "\"Version\":\"2012-10-17\"," : "")}\"Statement\":[{string.Join(',', statements.Skip(1).Prepend(first))}]}}";
    }

    private static PolicyModel Read(string document)
    {
        Assert.True(PolicyParser.TryParse(document, out var model, out var fault), $"{fault} in {document}");
        return model;
    }

    // Everything of a model but where it stands in its text.
    private static List<string> Meaning(PolicyModel model)
    {
        var lines = new List<string> { $"version {model.Version}" };
        foreach (var statement in model.Statements)
        {
            lines.Add($"sid {statement.Sid?.Text} effect {statement.Effect.Text}");
            lines.Add($"{statement.IsNotAction} {Texts(statement.Actions?.Items)}");
            lines.Add($"{statement.IsNotResource} {Texts(statement.Resources?.Items)}");
            lines.Add($"{statement.IsNotPrincipal} {string.Join('|', statement.Principals?.Entries.Select(entry => $"{entry.Type}={entry.Text}") ?? [])}");
            lines.AddRange(statement.Conditions.SelectMany(
                condition => condition.Keys.Select(key => $"{condition.OperatorText} {key.Key} {Texts(key.Values)}")));
        }

        return lines;
    }

    private static string Texts(TextItem[]? items) => items is null ? "none" : string.Join('|', items.Select(item => item.Text));
}
