namespace Reeve.Policy.Tests;

public sealed class ExplanationTests
{
    [Fact]
    public void An_explicit_deny_names_the_denying_statements_and_where_they_stand()
    {
        const string document = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Effect": "Allow", "Action": "*", "Resource": "*"},
                {"Sid": "No", "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*"}
              ]
            }
            """;
        var explanation = Explain("s3:DeleteObject", new RequestContext(), new AppliedPolicy("mine", Policies.Compile(document, PolicyKind.Identity)));

        Assert.Equal(new Decision(DecisionOutcome.ExplicitDeny, PolicyKind.Identity), explanation.Decision);
        var statement = Assert.Single(explanation.DecidingStatements);
        Assert.Equal(("mine", "No", 1, false, PolicyKind.Identity), (statement.PolicyName, statement.Sid, statement.Index, statement.IsAllow, statement.Kind));
        Assert.Equal((5, 5, 5, 77), (statement.StartLine, statement.StartColumn, statement.EndLine, statement.EndColumn));
        Assert.Equal(2, explanation.Statements.Length);
    }

    [Fact]
    public void An_allow_names_the_allowing_statements_of_every_kind()
    {
        var request = new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            IdentityPolicies = [Policies.Identity("""{"Effect":"Allow","Action":"s3:*","Resource":"*"},{"Effect":"Allow","Action":"sqs:*","Resource":"*"}""")],
            PermissionsBoundaries = [Policies.Of(PolicyKind.Boundary, """{"Effect":"Allow","Action":"*","Resource":"*"}""")],
        };

        var explanation = Authorizer.Explain(request);

        Assert.Equal([PolicyKind.Identity, PolicyKind.Boundary], explanation.DecidingStatements.Select(statement => statement.Kind));
        Assert.Equal(3, explanation.Statements.Length);
        Assert.Equal([new StatementMismatch("Action")], explanation.Statements[1].Mismatches);
    }

    [Fact]
    public void A_statement_that_does_not_match_says_everything_that_does_not()
    {
        var explanation = Explain(
            "s3:GetObject",
            new RequestContext().Set("aws:SecureTransport", "false"),
            Policies.Identity("""{"Effect":"Allow","Action":"sqs:*","Resource":"arn:aws:sqs:::q","Condition":{"Bool":{"aws:SecureTransport":"true"},"StringEquals":{"k":"v"}}}"""));

        Assert.Empty(explanation.DecidingStatements);
        Assert.Equal(
            [
                new StatementMismatch("Action"),
                new StatementMismatch("Resource"),
                new StatementMismatch("Condition", "Bool", "aws:SecureTransport"),
                new StatementMismatch("Condition", "StringEquals", "k"),
            ],
            Assert.Single(explanation.Statements).Mismatches);
    }

    [Fact]
    public void A_principal_that_is_not_named_is_a_mismatch()
    {
        var explanation = Authorizer.Explain(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            ResourcePolicy = Policies.Of(PolicyKind.Resource, """{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"s3:*","Resource":"*"}"""),
        });

        Assert.Equal([new StatementMismatch("Principal")], Assert.Single(explanation.Statements).Mismatches);
    }

    [Fact]
    public void Missing_keys_are_those_that_statements_for_the_action_ask_for()
    {
        var explanation = Explain(
            "s3:GetObject",
            new RequestContext().Set("given", "x"),
            Policies.Identity(
                """
                {"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"given":"${variable}","absent":"x"},"Bool":{"ABSENT":"true"}}},
                {"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:username}"},
                {"Effect":"Allow","Action":"sqs:*","Resource":"*","Condition":{"StringEquals":{"elsewhere":"x"}}}
                """));

        Assert.Equal(["variable", "absent", "aws:username"], explanation.MissingContextKeys.Select(key => key), StringComparer.Ordinal);
    }

    [Fact]
    public void The_keys_of_a_document_are_those_of_its_conditions_and_variables()
    {
        var policy = Policies.Identity(
            """{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::${aws:username}/${aws:userid, 'x'}","Condition":{"StringLike":{"s3:prefix":["${aws:username}","a"]},"Null":{"AWS:USERNAME":"false"}}}""");

        Assert.Equal(["aws:username", "aws:userid", "s3:prefix"], policy.Policy.ContextKeys.Select(key => key));
    }

    [Fact]
    public void The_reason_is_a_sentence_in_awss_words()
    {
        var explanation = Explain("s3:GetObject", new RequestContext());

        Assert.Equal(
            "User: arn:aws:iam::111122223333:user/team/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b because no identity-based policy allows the s3:GetObject action.",
            explanation.Reason);
    }

    [Fact]
    public void A_statement_stands_at_its_opening_brace_also_on_the_first_line()
    {
        const string statement = """{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}""";
        const string document = $$"""{"Version": "2012-10-17", "Statement": [{{statement}}]}""";

        var trace = Assert.Single(Explain("s3:GetObject", new RequestContext(), new AppliedPolicy("p", Policies.Compile(document, PolicyKind.Identity))).Statements);

        Assert.Equal('{', document[trace.StartColumn - 1]);
        Assert.Equal(statement, document[(trace.StartColumn - 1)..(trace.EndColumn - 1)]);
    }

    [Fact]
    public void The_reason_of_an_allow_names_the_policies_that_grant()
    {
        const string allow = """{"Effect":"Allow","Action":"*","Resource":"*"}""";
        var request = new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            ResourceAccountId = "444455556666",
            IdentityPolicies = [Policies.Identity(allow) with { Name = "mine" }],
            ResourcePolicy = Policies.Of(PolicyKind.Resource, """{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""") with { Name = "theirs" },
            PermissionsBoundaries = [Policies.Of(PolicyKind.Boundary, allow)],
        };

        Assert.Equal(
            "The resource-based policy 'theirs' and the identity-based policy 'mine' allow it, and nothing denies it.",
            Authorizer.Explain(request).Reason);
        Assert.Equal("The identity-based policy 'mine' allows it, and nothing denies it.", Explain("s3:GetObject", new RequestContext(), request.IdentityPolicies[0]).Reason);
    }

    [Fact]
    public void The_reason_of_a_root_user_is_that_it_is_one() => Assert.Equal(
        "The root user of an account needs no policy that allows it, and nothing denies it.",
        Authorizer.Explain(new AuthorizationRequest
        {
            Principal = new PrincipalIdentity { Kind = PrincipalKind.Root, Arn = "arn:aws:iam::111122223333:root", AccountId = "111122223333" },
            Action = "s3:GetObject",
            Resource = "*",
        }).Reason);

    [Fact]
    public void The_reason_of_what_cannot_be_decided_names_the_policy_and_the_place()
    {
        var faulty = new AppliedPolicy("broken", CompiledPolicy.Compile("{\n  \"x\": 1}", PolicyKind.ServiceControl));
        var request = new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            ServiceControlPolicies = [[], [faulty]],
        };

        Assert.Equal(
            "It cannot be decided, because the service control policy 'broken' is at fault at line 2, column 3: Syntax errors in policy.",
            Authorizer.Explain(request).Reason);
    }

    [Fact]
    public void The_reason_of_a_bound_says_so()
    {
        var explanation = Explain(new string('a', PolicyLimits.MaxActionLength + 1), new RequestContext());

        Assert.True(explanation.Decision.IsFault);
        Assert.Equal("It cannot be decided, because a text, or a pattern with its variables filled in, is longer than the limit.", explanation.Reason);
    }

    private static Explanation Explain(string action, RequestContext context, params AppliedPolicy[] policies) => Authorizer.Explain(new AuthorizationRequest
    {
        Principal = Requests.User,
        Action = action,
        Resource = "arn:aws:s3:::b",
        Context = context,
        IdentityPolicies = PolicySet.Create(policies),
    });
}
