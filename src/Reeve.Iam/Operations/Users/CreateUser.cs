using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Creates a user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html</remarks>
[Operation(ApiService.Iam, "CreateUser", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class CreateUser : IOperation<CreateUserRequest, CreateUserResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateUserRequest request, OperationContext context) =>
        new AuthorizationTarget(Arns.User(account.Id, request.Path ?? "/", request.UserName))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagUser"],
        }.WithKey(IamConditionKeys.PermissionsBoundary, request.PermissionsBoundary);

    /// <inheritdoc/>
    public Result<Change<CreateUserResponse>> Apply(Account account, CreateUserRequest request, OperationContext context)
    {
        if (Boundaries.FindFault(request.PermissionsBoundary, account, context) is { } fault)
        {
            return fault;
        }

        if (account.Users.Contains(request.UserName))
        {
            return IamErrors.EntityAlreadyExists("User", request.UserName);
        }

        if (account.Users.Count >= account.Quotas.Users)
        {
            return IamErrors.QuotaExceeded("UsersPerAccount", account.Quotas.Users);
        }

        return Tags.Merge([], request.Tags, account.Quotas.TagsPerResource).Map(tags =>
        {
            var user = Make(request, tags, context);
            return Change.Of(account.With(user), new CreateUserResponse(
                UserShape.Full(account.Id, user) with { Tags = Operations.Tags.AsGiven(request.Tags) }));
        });
    }

    private static User Make(CreateUserRequest request, ImmutableArray<Tag> tags, OperationContext context) => new()
    {
        Name = request.UserName,
        UniqueId = context.Ids.NewUserId(),
        Path = request.Path ?? "/",
        CreateDate = context.Now,
        PermissionsBoundaryArn = request.PermissionsBoundary,
        Tags = tags,
    };
}

/// <summary>Parameters of CreateUser.</summary>
internal sealed record CreateUserRequest
{
    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? Path { get; init; }

    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Length(20, 2048)]
    public string? PermissionsBoundary { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of CreateUser.</summary>
/// <param name="User">The user.</param>
internal sealed record CreateUserResponse(UserShape User);
