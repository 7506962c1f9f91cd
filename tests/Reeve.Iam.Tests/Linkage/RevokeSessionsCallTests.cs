using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Linkage;
using Reeve.Iam.Operations;

namespace Reeve.Iam.Tests.Linkage;

/// <summary>Who may revoke the sessions of a service-linked role, where the operator lets principals do it.</summary>
public sealed class RevokeSessionsCallTests
{
    private const string Role = "linked";
    private const string Path = "/aws-service-role/lex.amazonaws.com/";
    private const string Arn = $"arn:aws:iam::{StsScene.Home}:role{Path}{Role}";

    private readonly StsScene _scene = new();

    public RevokeSessionsCallTests()
    {
        _scene.Change(account => account.With(Samples.Role(Role, Path) with
        {
            AssumeRolePolicy = new(StsScene.Document(StsScene.Trust($"arn:aws:iam::{StsScene.Home}:root"))),
            ServiceLink = new("lex.amazonaws.com", Role, 1),
        }));
        _scene.AddRole("plain", StsScene.Trust(StsScene.Home));
    }

    [Fact]
    public void Who_may_write_the_roles_policies_may_and_the_sessions_are_over()
    {
        var ann = _scene.AddUser("ann", $$"""{"Effect":"Allow","Action":["sts:AssumeRole","iam:PutRolePolicy"],"Resource":"{{Arn}}"}""");
        var session = _scene.Assume(ann, Arn);
        Assert.Equal("UserId=AROAlinked:job Account=111111111111 Arn=arn:aws:sts::111111111111:assumed-role/linked/job", IdentityOf(session));

        Assert.Equal("RevokedCount=1", StsScene.Text(Revoke(ann)));

        Assert.Equal("InvalidClientTokenId", StsScene.Error(_scene.Sts(session, "GetCallerIdentity")).Code);
        Assert.Equal("RevokedCount=0", StsScene.Text(Revoke(_scene.Root())));
        Assert.StartsWith("UserId=AROAlinked:job", IdentityOf(_scene.Assume(ann, Arn)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:DeleteServiceLinkedRole","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"iam:PutRolePolicy","Resource":"arn:aws:iam::111111111111:role/linked"}""")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:PutRolePolicy","Resource":"*"}""")]
    public void Nobody_else_may(string statements)
    {
        var bob = _scene.AddUser("bob", statements);

        var refused = StsScene.Error(Revoke(bob));

        Assert.Equal("AccessDenied", refused.Code);
        Assert.Contains("is not authorized to perform: iam:PutRolePolicy on resource: role linked", refused.Message, StringComparison.Ordinal);
        Assert.Null(_scene.Role(Role).SessionGeneration);
    }

    [Fact]
    public void Nobody_of_another_account_may_and_learns_nothing()
    {
        var root = _scene.Root(StsScene.Other);

        var there = StsScene.Error(Revoke(root));
        var nowhere = StsScene.Error(Revoke(root, "nobody"));

        Assert.Equal(("AccessDenied", there), (there.Code, nowhere));
        Assert.Null(_scene.Role(Role).SessionGeneration);
    }

    [Fact]
    public void A_role_that_is_none_or_an_ordinary_one_is_told_apart()
    {
        Assert.Equal("NoSuchEntity", StsScene.Error(Revoke(_scene.Root(), "nobody")).Code);
        Assert.Equal("InvalidInput", StsScene.Error(Revoke(_scene.Root(), "plain")).Code);
    }

    [Fact]
    public void Where_the_operator_does_not_let_them_nobody_may()
    {
        IamError[] refused =
        [
            StsScene.Error(_scene.Call(_scene.Root(), new RevokeSessionsCall(StsScene.Home, Role, isOn: false))),
            StsScene.Error(_scene.Call(_scene.AddUser("bob"), new RevokeSessionsCall(StsScene.Home, Role, isOn: false))),
        ];

        Assert.Equal(["UnmodifiableEntity", "AccessDenied"], refused.Select(error => error.Code));
        Assert.Null(_scene.Role(Role).SessionGeneration);
    }

    [Fact]
    public void Trails_call_it_by_its_own_name()
    {
        var call = new RevokeSessionsCall(StsScene.Home, Role, isOn: true);

        Assert.Equal(("RevokeServiceLinkedRoleSessions", "iam:PutRolePolicy"), (call.EventName, call.Operation.Action));
    }

    private Result<CallOutcome> Revoke(Credential by, string role = Role) => _scene.Call(by, new RevokeSessionsCall(StsScene.Home, role, isOn: true));

    private string IdentityOf(Credential by) => StsScene.Text(_scene.Sts(by, "GetCallerIdentity"));
}
