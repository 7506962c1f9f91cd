using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.ServiceCredentials;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Operations.Keyrings;

public sealed class ServiceCredentialTests
{
    private const string CodeCommit = "codecommit.amazonaws.com";
    private const string Bedrock = "bedrock.amazonaws.com";

    private readonly Scene _scene = new();

    public ServiceCredentialTests()
    {
        _scene.AddUser("alice");
        _scene.AddUser("bob");
    }

    [Fact]
    public void A_password_is_answered_once_and_stored_sealed()
    {
        var made = Create("alice", CodeCommit);
        var stored = Assert.Single(_scene.Account.Keyrings.Values).ServiceCredentials[0];

        Assert.Equal(("alice", CodeCommit, "alice-at-123456789012", "Active"), (made.UserName, made.ServiceName, made.ServiceUserName, made.Status));
        Assert.Matches("^ACCA[A-Z2-7]{17}$", made.ServiceSpecificCredentialId);
        Assert.Matches("^[A-Za-z0-9+/]{43}=$", made.ServicePassword);
        Assert.Null(made.ServiceCredentialAlias ?? made.ServiceCredentialSecret);
        Assert.Null(made.ExpirationDate);
        Assert.Equal(made.ServicePassword, Encoding.UTF8.GetString(new PlainSealer().Open(stored.SealedSecret, ServiceCredential.SealingPurpose(stored.Id))!));
    }

    [Fact]
    public void An_api_key_has_an_alias_and_may_expire()
    {
        var made = Create("alice", Bedrock, days: 30);

        Assert.Equal("alice-at-123456789012", made.ServiceCredentialAlias);
        Assert.StartsWith("ABSK", made.ServiceCredentialSecret, StringComparison.Ordinal);
        Assert.Null(made.ServiceUserName ?? made.ServicePassword);
        Assert.Equal(_scene.Clock.GetUtcNow().AddDays(30), made.ExpirationDate);
        _scene.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal("Expired", Assert.Single(List("alice")).Status);
    }

    [Fact]
    public void A_password_has_no_age() => Assert.Equal(
        "ValidationError", _scene.Refuse(new CreateServiceSpecificCredential(), new() { UserName = "alice", ServiceName = CodeCommit, CredentialAgeDays = 1 }).Code);

    [Fact]
    public void Two_for_a_user_and_service_are_the_most_and_have_names_of_their_own()
    {
        Create("alice", CodeCommit);

        Assert.Equal("alice+1-at-123456789012", Create("alice", CodeCommit).ServiceUserName);
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for ServiceSpecificCredentialsPerUser: 2"),
            _scene.Refuse(new CreateServiceSpecificCredential(), new() { UserName = "alice", ServiceName = CodeCommit }));
        Create("alice", Bedrock);
        Create("bob", CodeCommit);
    }

    [Fact]
    public void Absent_users_services_and_credentials_are_not_found()
    {
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The user with name x cannot be found."),
            _scene.Refuse(new CreateServiceSpecificCredential(), new() { UserName = "x", ServiceName = CodeCommit }));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "No such service x.amazonaws.com is supported for Service Specific Credentials"),
            _scene.Refuse(new CreateServiceSpecificCredential(), new() { UserName = "alice", ServiceName = "x.amazonaws.com" }));
        var id = Create("bob", CodeCommit).ServiceSpecificCredentialId;
        var expected = new IamError("NoSuchEntity", 404, $"No such credential {id} exists");
        Assert.Equal(expected, _scene.Refuse(new ResetServiceSpecificCredential(), new() { UserName = "alice", ServiceSpecificCredentialId = id }));
        Assert.Equal(expected, _scene.Refuse(new UpdateServiceSpecificCredential(), new() { UserName = "alice", ServiceSpecificCredentialId = id, Status = "Active" }));
        Assert.Equal(expected, _scene.Refuse(new DeleteServiceSpecificCredential(), new() { UserName = "alice", ServiceSpecificCredentialId = id }));
    }

    [Fact]
    public void A_reset_gives_a_new_secret_and_keeps_the_rest()
    {
        var made = Create("alice", CodeCommit);

        var reset = _scene.Do(new ResetServiceSpecificCredential(), new() { UserName = "alice", ServiceSpecificCredentialId = made.ServiceSpecificCredentialId })
            .ServiceSpecificCredential;

        Assert.NotEqual(made.ServicePassword, reset.ServicePassword);
        Assert.Equal(made with { ServicePassword = reset.ServicePassword }, reset);
    }

    [Fact]
    public void Credentials_are_switched_and_deleted()
    {
        var id = Create("alice", CodeCommit).ServiceSpecificCredentialId;
        _scene.CallAs("alice");

        _scene.Do(new UpdateServiceSpecificCredential(), new() { ServiceSpecificCredentialId = id, Status = "Inactive" });
        Assert.Equal("Inactive", Assert.Single(_scene.Read(new ListServiceSpecificCredentials(), new()).ServiceSpecificCredentials).Status);
        _scene.Do(new DeleteServiceSpecificCredential(), new() { ServiceSpecificCredentialId = id });

        Assert.Empty(_scene.Account.Keyrings);
    }

    [Fact]
    public void A_list_is_of_one_user_or_of_all_of_one_service_or_of_all_in_pages()
    {
        Create("alice", CodeCommit);
        Create("alice", Bedrock);
        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Create("bob", CodeCommit);

        Assert.Equal(2, List("alice").Length);
        Assert.Equal(CodeCommit, Assert.Single(_scene.Read(new ListServiceSpecificCredentials(), new() { UserName = "alice", ServiceName = CodeCommit }).ServiceSpecificCredentials).ServiceName);
        var first = _scene.Read(new ListServiceSpecificCredentials(), new() { AllUsers = true, ServiceName = CodeCommit, MaxItems = 1 });
        var second = _scene.Read(new ListServiceSpecificCredentials(), new() { AllUsers = true, ServiceName = CodeCommit, MaxItems = 1, Marker = first.Marker });
        Assert.Equal(["alice", "bob"], first.ServiceSpecificCredentials.Concat(second.ServiceSpecificCredentials).Select(item => item.UserName));
        Assert.False(second.IsTruncated);
        Assert.Equal("ValidationError", _scene.RefuseRead(new ListServiceSpecificCredentials(), new() { AllUsers = true, UserName = "bob" }).Code);
    }

    private ServiceCredentialShape Create(string userName, string service, int? days = null) =>
        _scene.Do(new CreateServiceSpecificCredential(), new() { UserName = userName, ServiceName = service, CredentialAgeDays = days }).ServiceSpecificCredential;

    private ImmutableArray<ServiceCredentialMetadataShape> List(string userName) =>
        _scene.Read(new ListServiceSpecificCredentials(), new() { UserName = userName }).ServiceSpecificCredentials;
}
