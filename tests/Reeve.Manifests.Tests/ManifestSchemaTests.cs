using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Manifests.Rules;

namespace Reeve.Manifests.Tests;

/// <summary>The published schema says what the reader checks.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly (string Name, TextFormat Format)[] Formats =
    [
        (nameof(TextFormats.ServicePrincipal), TextFormats.ServicePrincipal),
        (nameof(TextFormats.Title), TextFormats.Title),
        (nameof(TextFormats.Description), TextFormats.Description),
        (nameof(TextFormats.Prefix), TextFormats.Prefix),
        (nameof(TextFormats.RoleName), TextFormats.RoleName),
        (nameof(TextFormats.PolicyName), TextFormats.PolicyName),
        (nameof(TextFormats.Word), TextFormats.Word),
        (nameof(TextFormats.Url), TextFormats.Url),
        (nameof(TextFormats.ArnPattern), TextFormats.ArnPattern),
        (nameof(TextFormats.PolicyArn), TextFormats.PolicyArn),
        (nameof(TextFormats.ConditionKey), TextFormats.ConditionKey),
    ];

    private static readonly string[] Seeds =
    [
        "ledger.example.com", "a.b", ".a", "a.", "ledger", "https://a.example.com/x", "https://", "arn:aws:sns:*:*:x", "arn:aws:::x", "arn:aws:s3", "*",
        "arn:aws:iam::aws:policy/A", "arn:aws:iam::123456789012:policy/a/b", "arn:aws:iam::1:policy/A", "ledger:Size", "aws:RequestTag/${TagKey}", "a:b:c", "A b", "é", "\n", "",
    ];

    [Fact]
    public void Pattern_and_check_of_each_format_agree()
    {
        var letters = Gen.Char["aZ0-_.:/*${}+=,@ é\n\u007F\u00A0"];
        var seeds = Gen.Int[0, Seeds.Length - 1].Select(index => Seeds[index]);
        var texts = Gen.Select(seeds, Gen.String[letters, 0, 12], letters, Gen.Int[0, 2]).Select((seed, text, letter, kind) => kind switch { 0 => seed, 1 => text, _ => seed + letter });

        foreach (var (name, format) in Formats)
        {
            // The schema's dialect is ECMAScript's, whose $ is the end and nothing before it.
            var pattern = new Regex(format.Pattern[..^1] + "\\z", RegexOptions.CultureInvariant);
            texts.Sample(text => Assert.True(pattern.IsMatch(text) == format.IsSatisfiedBy(text), $"{name} and '{text}'"), iter: 20_000);
        }
    }

    [Fact]
    public void Every_member_of_the_manifests_type_is_in_the_schema_and_no_other()
    {
        using var schema = JsonDocument.Parse(ManifestSchema.Text);
        using var manifest = JsonDocument.Parse(ManifestJson.TextOf(ManifestReader.Read(Manifests.Whole).Manifest!));

        AssertCovered(manifest.RootElement, schema.RootElement);
        Assert.Equal(Names(typeof(ServiceManifest)), Properties(schema.RootElement));
        var role = schema.RootElement.GetProperty("properties").GetProperty("roles").GetProperty("items");
        Assert.Equal(Names(typeof(RoleTemplate)), Properties(role));
        Assert.Equal(Names(typeof(PermissionsPolicy)), Properties(role.GetProperty("properties").GetProperty("policies").GetProperty("items")));
        Assert.Equal(Names(typeof(UsageSource)), Properties(schema.RootElement.GetProperty("properties").GetProperty("usage")));
        Assert.Equal(Names(typeof(UseCase)), Properties(schema.RootElement.GetProperty("properties").GetProperty("useCases").GetProperty("items")));
        var action = schema.RootElement.GetProperty("properties").GetProperty("actions").GetProperty("items");
        Assert.Equal(Names(typeof(ServiceAction)), Properties(action));
        Assert.Equal(Names(typeof(RolePart)), Properties(action.GetProperty("properties").GetProperty("setsInMotion").GetProperty("items")));
    }

    [Fact]
    public void What_the_schema_requires_the_reader_misses()
    {
        using var schema = JsonDocument.Parse(ManifestSchema.Text);
        var required = schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToArray();

        Assert.Equal(required.Select(name => $"1:1: The member '{name}' is missing."), ManifestReader.Read("{}").Faults.Select(fault => fault.ToString()));
    }

    private static void AssertCovered(JsonElement value, JsonElement schema)
    {
        switch (schema.GetProperty("type").GetString())
        {
            case "object" when schema.TryGetProperty("properties", out var properties):
                foreach (var member in value.EnumerateObject())
                {
                    AssertCovered(member.Value, properties.GetProperty(member.Name));
                }

                break;
            case "array":
                foreach (var item in value.EnumerateArray())
                {
                    AssertCovered(item, schema.GetProperty("items"));
                }

                break;
            case "string" when schema.TryGetProperty("enum", out var words):
                Assert.Contains(value.GetString(), words.EnumerateArray().Select(word => word.GetString()));
                break;
        }
    }

    private static ImmutableSortedSet<string> Names(Type type) =>
        [.. type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Where(name => name != "equalityContract")];

    private static ImmutableSortedSet<string> Properties(JsonElement schema) =>
        [.. schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
}
