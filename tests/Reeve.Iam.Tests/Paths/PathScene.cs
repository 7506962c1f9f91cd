using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Paths;

namespace Reeve.Iam.Tests.Paths;

/// <summary>An account in which a service has its role, and users whose paths are asked for.</summary>
internal sealed class PathScene
{
    public const string Service = "ledger.amazonaws.com";
    public const string Topic = "arn:aws:sns:eu-central-1:123456789012:ledger-events";

    private readonly Scene _scene = new();

    public Scene Scene => _scene;

    public ServiceDirectory Directory { get; private set; } = ServiceDirectory.Empty;

    public string RoleName { get; private set; } = "";

    /// <summary>Adds the service's role, with statements.</summary>
    public PathScene WithRole(string statements)
    {
        var policy = _scene.Policies.Add("/aws-service-role/", "Policy-ledger", document: Document(statements));
        _scene.Templates.Add(Service, "AWSServiceRoleFor-ledger", policy);
        RoleName = _scene.Do(new CreateServiceLinkedRole(), new() { AwsServiceName = Service }).Role.RoleName;
        return this;
    }

    /// <summary>Registers the service with its actions.</summary>
    public PathScene WithActions(params ServiceAction[] actions)
    {
        Directory = ServiceDirectory.Empty.With(new LinkedService
        {
            Manifest = new()
            {
                Service = Service,
                Name = "Ledger",
                Prefix = "ledger",
                Roles = [],
                Actions = [.. actions],
            },
            Version = 1,
            CreateDate = default,
            UpdateDate = default,
        });
        return this;
    }

    public PathScene WithUser(string name, string statements, string? boundary = null)
    {
        _scene.AddUser(name);
        _scene.Do(new PutUserPolicy(), new() { UserName = name, PolicyName = "own", PolicyDocument = new(Document(statements)) });
        if (boundary is not null)
        {
            var arn = _scene.Policies.Add("/", "Boundary-" + name, document: Document(boundary));
            _scene.Account = _scene.Account.With(_scene.User(name) with { PermissionsBoundaryArn = arn });
        }

        return this;
    }

    public PathScene WithPlainRole(string name, string statements)
    {
        _scene.AddRole(name);
        _scene.Account = _scene.Account.With(_scene.Role(name) with { InlinePolicies = [new InlinePolicy("own", new(Document(statements)))] });
        return this;
    }

    /// <summary>All paths but the root's.</summary>
    public ImmutableArray<AccessPath> Ask(string action = "sns:Publish", string resource = Topic, string? serviceResource = null) =>
        [.. Page(new() { Action = action, Resource = resource, ServiceResource = serviceResource, Size = PathQuestion.LargestSize }, null).Paths.Where(path => path.Kind is not PathPrincipalKind.Root)];

    public AccessPathPage Page(PathQuestion question, string? after) =>
        new PathFinder(_scene.Account, Directory, _scene.Policies, question, _scene.Clock.GetUtcNow()).Page(after);

    /// <summary>The paths that begin with a user, each as its actions.</summary>
    public string[] PathsOf(string user, string? serviceResource = null) =>
        [.. Ask(serviceResource: serviceResource).Where(path => path.Principal.EndsWith("/" + user, StringComparison.Ordinal)).Select(path => string.Join(" > ", path.Hops.Select(hop => hop.Action)))];

    public static ServiceAction Creating(params string[] sids) => new()
    {
        Name = "CreateLedger",
        Resources = ["arn:aws:ledger:*:*:ledger/*"],
        SetsInMotion = [new RolePart { Role = "AWSServiceRoleFor-ledger", Statements = [.. sids] }],
    };

    private static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
}
