namespace Reeve.Manifests.Tests;

/// <summary>Everything that can be wrong with a manifest, each with its place.</summary>
public sealed class ManifestFaultTests
{
    [Theory]
    [InlineData("service: ledger.example.com", "service: ledger", "1:10: 'ledger' is not labels of letters")]
    [InlineData("service: ledger.example.com", "service: s3.amazonaws.com", "1:10: The service principal s3.amazonaws.com is AWS's")]
    [InlineData("service: ledger.example.com", "service: S3.AmazonAWS.com", "1:10: The service principal S3.AmazonAWS.com is AWS's")]
    [InlineData("service: ledger.example.com\n", "", "1:1: The member 'service' is missing.")]
    [InlineData("service: ledger.example.com", "service: [ledger.example.com]", "1:10: A text is expected here.")]
    [InlineData("name: Ledger\n", "name:\n", "2:6: A text is expected here.")]
    [InlineData("name: Ledger\n", "name: Ledger\nname: Ledger\n", "3:1: The member 'name' is given twice.")]
    [InlineData("name: Ledger\n", "name: Ledger\ncolour: red\n", "3:1: There is no member 'colour' here")]
    [InlineData("prefix: ledger", "prefix: Ledger", "3:9: 'Ledger' is not 1 to 63 lower-case")]
    [InlineData("prefix: ledger", "prefix: iam", "3:9: The prefix iam is Reeve's own.")]
    [InlineData("prefix: ledger", "prefix: ledger\ndocumentation: http://example.com", "4:16: 'http://example.com' is not a URL")]
    [InlineData("prefix: ledger", "prefix: ledger\ndocumentation: https://user@example.com/", "4:16: 'https://user@example.com/' is not a URL with a host")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: callback}", "4:8: The usage is known by a callback, and there is none.")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: leases, callback: \"https://a.example.com\"}", "4:36: A callback is only asked where")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: callback, callback: \"http://a.example.com/u\"}", "4:38: 'http://a.example.com/u' is not a URL that begins with https://")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: callback, callback: \"http://127.0.0.1.example.com/u\"}", "4:38: 'http://127.0.0.1.example.com/u' is not a URL that begins with https://")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: callback, callback: \"http://127.0.0.1:x@example.com/u\"}", "4:38: 'http://127.0.0.1:x@example.com/u' is not a URL with a host and without a user")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: guess}", "4:18: One of these is expected here: leases, callback, nothing.")]
    [InlineData("name: ServiceRoleForLedger", "name: Service Role", "5:11: 'Service Role' is not 1 to 64 letters")]
    [InlineData("name: ServiceRoleForLedger", "name: R\n    suffix: perhaps", "6:13: One of these is expected here: none, optional, required.")]
    [InlineData("name: ServiceRoleForLedger", "name: R\n    alsoAssumedBy: [ledger.example.com]", "6:21: ledger.example.com assumes the role already.")]
    [InlineData("prefix: ledger", "prefix: cloudtrail", "3:9: The prefix cloudtrail is Reeve's own.")]
    [InlineData("prefix: ledger", "prefix: reeve", "3:9: The prefix reeve is Reeve's own.")]
    [InlineData("prefix: ledger", "prefix: sts", "3:9: The prefix sts is Reeve's own.")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: nothing, callback: \"https://a.example.com\"}", "4:37: A callback is only asked where")]
    [InlineData("prefix: ledger", "prefix: ledger\nusage: {knownBy: callback, callback: \"https://me@a.example.com\"}", "4:38: 'https://me@a.example.com' is not a URL with a host and without a user")]
    [InlineData("name: ServiceRoleForLedger", "name: R\n    alsoAssumedBy: [a.example.com, a.example.com]", "6:36: a.example.com assumes the role already.")]
    [InlineData("name: ServiceRoleForLedger", "name: R\n    alsoAssumedBy: [a.example.com]\n    trustPolicy: {\"Statement\": {\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ledger.example.com\"}, \"Action\": \"sts:AssumeRole\"}}", "6:20: The trust policy says who assumes the role")]
    [InlineData("\"Effect\": \"Allow\"", "\"Effect\": \"Perhaps\"", "8:19: The policy is not valid: ", "8:")]
    [InlineData("\"Action\": \"sns:Publish\", ", "", "8:19: The policy is not valid: ", "8:")]
    [InlineData("\"Sid\": \"One\"", "\"Sit\": \"One\"", "8:70: The policy is not valid: ", "8:")]
    [InlineData("document: {", "document: text #{", "8:19: A policy document is expected here")]
    public void A_fault_is_told_with_its_place(string right, string wrong, string expected, string? prefix = null)
    {
        var faults = Faults(Manifests.Least.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(faults, fault => prefix is null
            ? fault.StartsWith(expected, StringComparison.Ordinal)
            : fault.StartsWith(prefix, StringComparison.Ordinal) && fault.Contains("The policy is not valid: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("useCases: [{name: A, role: Nobody}]", "9:28: The manifest has no role Nobody.")]
    [InlineData("useCases: [{name: A, role: ServiceRoleForLedger, permissions: free}]", "9:63: The permissions of a service-linked role are fixed")]
    [InlineData("useCases: [{name: A, role: ServiceRoleForLedger, policies: [\"arn:aws:iam::aws:policy/P\"]}]", "9:60: The policies of a service-linked role are its template's")]
    [InlineData("useCases: [{name: A}]", "9:12: The use case names no policies")]
    [InlineData("useCases: [{name: A, permissions: limited}]", "9:12: The use case names no policies")]
    [InlineData("useCases: [{name: A, permissions: free}, {name: A, permissions: free}]", "9:49: The use case 'A' is given twice.")]
    [InlineData("useCases: [{name: A, policies: [P]}]", "9:33: 'P' is not the ARN of a managed policy")]
    [InlineData("actions: [{name: Create}, {name: create}]", "9:34: The action create is given twice")]
    [InlineData("actions: [{name: \"ledger:Create\"}]", "9:18: 'ledger:Create' is not 1 to 64 letters and digits.")]
    [InlineData("actions: [{name: Create, resources: [ledger]}]", "9:38: 'ledger' is not an ARN with its six parts")]
    [InlineData("actions: [{name: Create, conditionKeys: [\"s3:x\"]}]", "9:42: The condition key s3:x is another service's")]
    [InlineData("actions: [{name: Create, setsInMotion: [{role: Nobody}]}]", "9:48: The manifest has no role Nobody.")]
    [InlineData("actions: [{name: Create, setsInMotion: [{role: ServiceRoleForLedger, statements: [Two]}]}]", "9:83: The policies of the role ServiceRoleForLedger have no statement with the Sid Two.")]
    public void A_reference_to_nothing_is_told_with_its_place(string added, string expected) =>
        Assert.Contains(Faults(Manifests.Least + "\n" + added), fault => fault.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void Names_that_are_given_twice_are_told()
    {
        var role = Manifests.Least[Manifests.Least.IndexOf("  - name", StringComparison.Ordinal)..];

        Assert.Equal(
            ["9:11: The role name SERVICEROLEFORLEDGER is given twice; case makes no difference.", "11:15: The policy name LedgerPolicy is given twice; case makes no difference."],
            Faults(Manifests.Least + "\n" + role.Replace("ServiceRoleForLedger", "SERVICEROLEFORLEDGER", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("alsoAssumedBy: [lambda.amazonaws.com]", "6:21: lambda.amazonaws.com is AWS's: none of its services calls here.")]
    [InlineData("trustPolicy: {\"Statement\": {\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"a.example.com\"}, \"Action\": \"sts:AssumeRole\"}}", "6:18: The trust policy does not name ledger.example.com: the service cannot assume its own role.")]
    public void What_is_doubtful_is_warned_about_with_its_place(string member, string expected)
    {
        var reading = ManifestReader.Read(Manifests.Least.Replace("name: ServiceRoleForLedger", "name: R\n    " + member, StringComparison.Ordinal));

        Assert.NotNull(reading.Manifest);
        Assert.Equal(expected, Assert.Single(reading.Warnings).ToString());
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_text()
    {
        var faults = Faults("service: x\nname: ''\nprefix: P\nroles: []\nnothing: 1");

        Assert.Equal(["1:10", "2:7", "3:9", "4:8", "5:1"], faults.Select(fault => fault[..fault.IndexOf(':', 2)]));
    }

    [Theory]
    [InlineData("", "1:1: The manifest is empty.")]
    [InlineData("# only a comment\n", "1:1: The manifest is empty.")]
    [InlineData("- a\n", "1:1: Members are expected here")]
    [InlineData("a: [b\n", "This is not YAML")]
    [InlineData("a: b\n---\nc: d\n", "2:1: A manifest is one document; here another begins.")]
    [InlineData("a: &x b\nc: *x\n", "1:4: Anchors are not taken in manifests.")]
    [InlineData("c: *x\n", "1:4: Aliases are not taken in manifests")]
    [InlineData("c: !!str x\n", "1:4: Tags are not taken in manifests.")]
    [InlineData("? [a]\n: b\n", "1:3: The name of a member is expected here.")]
    [InlineData("{\"a\": 1, \"a\": 2}", "1:10: The member 'a' is given twice.")]
    [InlineData("{\"service\": 1}", "1:13: A text is expected here.")]
    [InlineData("{\n  \"service\": }", "2:14: This is not JSON.")]
    [InlineData("{} {}", "This is not JSON.")]
    [InlineData("{\"service\": \"\\ud800\"}", "1:1: The text is not well-formed Unicode.")]
    public void A_text_that_is_no_manifest_is_refused(string text, string expected) =>
        Assert.Contains(Faults(text), fault => fault.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Nothing_unfolds_without_bound()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range('b', 20).Select(letter => $"{(char)letter}: &{(char)letter} [*{(char)(letter - 1)}, *{(char)(letter - 1)}]\n"));

        Assert.Equal("1:4: Anchors are not taken in manifests.", Assert.Single(Faults(bomb)));
        Assert.Contains("nested too deeply", Assert.Single(Faults(new string('[', 5000))), StringComparison.Ordinal);
        Assert.Contains("This is not JSON", Assert.Single(Faults("{\"a\":" + new string('[', 5000))), StringComparison.Ordinal);
        Assert.Contains("too many parts", Faults("[" + string.Concat(Enumerable.Repeat("a, ", 100_000)) + "]")[^1], StringComparison.Ordinal);
        Assert.Contains("longer than", Assert.Single(Faults(new string(' ', ManifestReader.LongestText + 1))), StringComparison.Ordinal);
        Assert.Equal(100, Faults(string.Concat(Enumerable.Range(0, 1000).Select(number => $"m{number}: x\n"))).Count);
    }

    private static List<string> Faults(string text)
    {
        var reading = ManifestReader.Read(text);
        Assert.Null(reading.Manifest);
        Assert.NotEmpty(reading.Faults);
        return [.. reading.Faults.Select(fault => fault.ToString())];
    }
}
