namespace Reeve.Manifests.Tests;

/// <summary>Each rule of the schema, broken in one place of a manifest that is right otherwise, is told with that place.</summary>
public sealed class ManifestRuleTests
{
    public static TheoryData<string> Breaches => [.. RuleBreach.All.Select(breach => breach.ToString())];

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_breach_is_told_with_its_place(string name)
    {
        var breach = Assert.Single(RuleBreach.All, breach => breach.ToString() == name);
        var manifest = breach.Write();

        var reading = ManifestReader.Read(manifest.Text);

        Assert.Null(reading.Manifest);
        Assert.Contains($"{breach.PlaceIn(manifest)}:", reading.Faults.Select(fault => string.Join(':', $"{fault}".Split(':', 3)[..2]) + ":"));
    }

    [Fact]
    public void The_schema_has_these_rules() => Assert.Equal(
        ["additionalProperties", "enum", "maxItems", "maxLength", "minItems", "null", "pattern", "policy", "required", "type"],
        RuleBreach.All.Select(breach => breach.Rule.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_manifest_that_is_broken_is_right_before() =>
        Assert.Empty(ManifestReader.Read(new RuleBreach("/name", "none", (_, _) => { }).Write().Text).Faults);
}
