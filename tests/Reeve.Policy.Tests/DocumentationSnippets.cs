namespace Reeve.Policy.Tests;

/// <summary>The code of <c>docs/policy-library.md</c>, compiled and run. What stands between the markers is what the page shows.</summary>
public sealed class DocumentationSnippets
{
    [Fact]
    public void The_page_shows_the_code_that_is_run_here()
    {
        var page = Normalize(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policy-library.md")));

        Assert.All([DecideSnippet, ExplainSnippet, ValidateSnippet], snippet => Assert.Contains(Normalize(snippet), page, StringComparison.Ordinal));
    }

    [Fact]
    public void One_request_is_allowed_and_one_denied()
    {
        // DecideSnippet
        var policy = CompiledPolicy.Compile("""
            {"Version": "2012-10-17", "Statement": {
              "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::reports/${aws:username}/*"}}
            """, PolicyKind.Identity);
        var alice = new PrincipalIdentity { Kind = PrincipalKind.User, Arn = "arn:aws:iam::111122223333:user/alice", AccountId = "111122223333" };
        Decision Ask(string resource) => Authorizer.Decide(new AuthorizationRequest
        {
            Principal = alice,
            Action = "s3:GetObject",
            Resource = resource,
            Context = new RequestContext().Set("aws:username", "alice"),
            IdentityPolicies = [new AppliedPolicy("reports", policy)],
        });

        // end
        Assert.True(Ask("arn:aws:s3:::reports/alice/march.pdf").IsAllowed);
        Assert.False(Ask("arn:aws:s3:::reports/bob/march.pdf").IsAllowed);
    }

    [Fact]
    public void The_reason_names_the_statement()
    {
        var request = Requests.ByUser("s3:GetObject", "*", Policies.Identity("""{"Sid":"No","Effect":"Deny","Action":"*","Resource":"*"}"""));

        // ExplainSnippet
        var explanation = Authorizer.Explain(request);
        foreach (var statement in explanation.DecidingStatements)
        {
            Console.WriteLine($"{statement.PolicyName}:{statement.StartLine}:{statement.StartColumn} {statement.Sid}");
        }

        // end
        Assert.Equal("No", Assert.Single(explanation.DecidingStatements).Sid);
    }

    [Fact]
    public void A_fault_has_awss_words_and_a_place()
    {
        const string document = "{}";

        // ValidateSnippet
        if (PolicyValidator.Validate(document, PolicyKind.Identity) is { } fault)
        {
            Console.WriteLine($"{fault.Line}:{fault.Column}: {fault.Message}");
        }

        // end
        Assert.NotNull(PolicyValidator.Validate(document, PolicyKind.Identity));
    }

    private static string DecideSnippet => Snippet(nameof(DecideSnippet));

    private static string ExplainSnippet => Snippet(nameof(ExplainSnippet));

    private static string ValidateSnippet => Snippet(nameof(ValidateSnippet));

    /// <summary>The lines of this file from the marker to the next <c>// end</c>.</summary>
    private static string Snippet(string name)
    {
        using var stream = typeof(DocumentationSnippets).Assembly.GetManifestResourceStream("DocumentationSnippets.cs")!; // embedded by the project
        using var reader = new StreamReader(stream);
        var source = reader.ReadToEnd();
        var start = source.IndexOf($"// {name}\n", StringComparison.Ordinal) + name.Length + 4;
        return source[start..source.IndexOf("// end", start, StringComparison.Ordinal)];
    }

    private static string Normalize(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
