using Reeve.Iam.Authorization;
using Reeve.Iam.Calls;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Tests.Authorization;

/// <summary>Calls that take more than one permission.</summary>
public sealed class CallAuthorizerTests
{
    private const string Alice = "arn:aws:iam::123456789012:user/Alice";

    internal static readonly RequestOrigin Origin = new()
    {
        RequestId = "1",
        SourceIp = "192.0.2.1",
        UserAgent = "",
        IsSecure = true,
        Region = "us-east-1",
    };

    [Fact]
    public void A_user_is_moved_only_to_where_the_caller_may_update_users()
    {
        var scene = With("""{"Effect":"Allow","Action":"iam:UpdateUser","Resource":"arn:aws:iam::123456789012:user/staff/*"}""");
        scene.AddUser("Bob", "/staff/");
        scene.AddUser("Chef", "/admin/");

        Assert.Null(Refuse(scene, "UpdateUser", "UserName=Bob", "NewUserName=Bert"));
        Assert.Equal(
            Denied("iam:UpdateUser", "arn:aws:iam::123456789012:user/admin/Bob"), Refuse(scene, "UpdateUser", "UserName=Bob", "NewPath=/admin/"));
        Assert.Equal(Denied("iam:UpdateUser", "user Chef"), Refuse(scene, "UpdateUser", "UserName=Chef", "NewPath=/staff/"));
    }

    [Fact]
    public void Creating_with_tags_takes_the_permission_to_tag()
    {
        var scene = With("""{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}""");

        Assert.Null(Refuse(scene, "CreateUser", "UserName=Bob"));
        Assert.Equal(
            Denied("iam:TagUser", "arn:aws:iam::123456789012:user/Bob"),
            Refuse(scene, "CreateUser", "UserName=Bob", "Tags.member.1.Key=team", "Tags.member.1.Value=blue"));
    }

    [Fact]
    public void A_description_alone_is_also_updated_by_the_permission_to_describe()
    {
        var scene = With("""{"Effect":"Allow","Action":"iam:UpdateRoleDescription","Resource":"*"}""");
        var role = scene.AddLinkedRole();

        Assert.Null(Refuse(scene, "UpdateRole", "RoleName=" + role, "Description=x"));
        Assert.Equal(
            Denied("iam:UpdateRole", "role " + role), Refuse(scene, "UpdateRole", "RoleName=" + role, "Description=x", "MaxSessionDuration=3600"));
    }

    [Fact]
    public void Attaching_is_narrowed_by_the_policy_and_the_boundary()
    {
        var scene = With(
            """
            {"Effect":"Allow","Action":"iam:AttachRolePolicy","Resource":"*","Condition":{
              "ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/One"},
              "StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::aws:policy/Bound"}}}
            """);
        scene.AddRole("Deploy");
        scene.AddRole("Free");
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = scene.Policies.Add("/", "Bound") });

        Assert.Null(Refuse(scene, "AttachRolePolicy", "RoleName=Deploy", "PolicyArn=arn:aws:iam::aws:policy/One"));
        Assert.Equal(
            Denied("iam:AttachRolePolicy", "role Deploy"), Refuse(scene, "AttachRolePolicy", "RoleName=Deploy", "PolicyArn=arn:aws:iam::aws:policy/Two"));
        Assert.Equal(
            Denied("iam:AttachRolePolicy", "role Free"), Refuse(scene, "AttachRolePolicy", "RoleName=Free", "PolicyArn=arn:aws:iam::aws:policy/One"));
    }

    private static IamError Denied(string action, string resource) => new("AccessDenied", 403,
        $"User: {Alice} is not authorized to perform: {action} on resource: {resource} because no identity-based policy allows the {action} action");

    private static IamError? Refuse(Scene scene, string operation, params string[] parameters)
    {
        scene.CallAs("Alice");
        var faults = new ConstraintFaults(false);
        var descriptor = OperationTable.Find(ApiService.Iam, operation);
        Assert.NotNull(descriptor);
        var call = descriptor.Bind(new FormParameters(parameters), faults);
        Assert.Null(faults.ToError());
        return CallAuthorizer.Refuse(call, call.Target(scene.Account, scene.Context), scene.Account, scene.Context, Origin)?.Error;
    }

    private static Scene With(string statement)
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var document = new PolicyText($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");
        scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "own", PolicyDocument = document });
        return scene;
    }
}
