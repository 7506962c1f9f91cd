using Reeve.Iam.Authorization;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Tests.Authorization;

/// <summary>A call that hands roles over takes the permission to pass each of them, to that service.</summary>
public sealed class PassRoleTests
{
    private const string Web = "arn:aws:iam::123456789012:role/app/Web";
    private const string Admin = "arn:aws:iam::123456789012:role/Admin";
    private const string Launch = """{"Effect":"Allow","Action":"iam:Launch","Resource":"*"}""";

    [Fact]
    public void Handing_a_role_over_takes_iam_PassRole_besides_the_call_itself()
    {
        Assert.Equal(Denied(Web), Refuse(Launch, new PassedRole(Web, "ec2.amazonaws.com")));
        Assert.Null(Refuse(Launch + "," + Pass("""{}"""), new PassedRole(Web, "ec2.amazonaws.com")));
        Assert.Null(Refuse(Launch));
    }

    [Fact]
    public void Each_of_several_roles_must_be_one_that_may_be_passed() => Assert.Equal(
        Denied(Admin), Refuse(Launch + "," + Pass("""{}"""), new PassedRole(Web, "ec2.amazonaws.com"), new PassedRole(Admin, "ec2.amazonaws.com")));

    [Fact]
    public void Passing_is_narrowed_to_a_service()
    {
        var policy = Launch + "," + Pass("""{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}""");

        Assert.Null(Refuse(policy, new PassedRole(Web, "ec2.amazonaws.com")));
        Assert.Equal(Denied(Web), Refuse(policy, new PassedRole(Web, "lambda.amazonaws.com")));
    }

    [Fact]
    public void Passing_is_narrowed_to_what_the_role_is_given_to()
    {
        var policy = Launch + "," + Pass("""{"ArnLike":{"iam:AssociatedResourceArn":"arn:aws:ec2:*:*:instance/i-1"}}""");

        Assert.Null(Refuse(policy, Given("arn:aws:ec2:eu-west-1:123456789012:instance/i-1")));
        Assert.Equal(Denied(Web), Refuse(policy, Given("arn:aws:ec2:eu-west-1:123456789012:instance/i-2")));
        Assert.Equal(Denied(Web), Refuse(policy, new PassedRole(Web, "ec2.amazonaws.com")));
    }

    [Fact]
    public void The_service_is_a_key_of_passing_alone() => Assert.NotNull(Refuse(
        """{"Effect":"Allow","Action":["iam:Launch","iam:PassRole"],"Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}""",
        new PassedRole(Web, "ec2.amazonaws.com")));

    private static PassedRole Given(string arn) => new(Web, "ec2.amazonaws.com") { AssociatedResourceArn = arn };

    private static string Pass(string condition) =>
        $$"""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/app/*","Condition":{{condition}}}""";

    private static IamError Denied(string role) => new("AccessDenied", 403,
        $"User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: iam:PassRole on resource: {role} because no identity-based policy allows the iam:PassRole action");

    private static IamError? Refuse(string statements, params PassedRole[] roles)
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.Do(new PutUserPolicy(), new()
        {
            UserName = "Alice",
            PolicyName = "own",
            PolicyDocument = new($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}"""),
        });
        scene.CallAs("Alice");
        var shapes = new ShapeBinding<Launching, NoResult>((_, _) => new(), (_, _) => { }, (_, _) => { });
        var operation = new ReadingOperation<Launching, NoResult>(new Launching(roles), shapes)
        {
            Service = ApiService.Iam,
            Name = "Launch",
            Action = "iam:Launch",
            ConditionKeys = [],
            IsAlwaysAllowed = false,
        };
        var call = operation.Bind(new FormParameters([]), new ConstraintFaults(false));
        return CallAuthorizer.Refuse(call, call.Target(scene.Account, scene.Context), scene.Account, scene.Context, CallAuthorizerTests.Origin)?.Error;
    }

    /// <summary>An operation that hands roles over, and does nothing else.</summary>
    private sealed class Launching(params PassedRole[] roles) : IQuery<Launching, NoResult>
    {
        public AuthorizationTarget Target(Account account, Launching request, OperationContext context) => new("*") { PassedRoles = [.. roles] };

        public Result<NoResult> Read(Account account, Launching request, OperationContext context) => NoResult.Instance;
    }
}
