using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Creates a managed policy of the account's own; its document is version 1.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html</remarks>
[Operation(ApiService.Iam, "CreatePolicy")]
internal sealed class CreatePolicy : IOperation<CreatePolicyRequest, CreatePolicyResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreatePolicyRequest request, OperationContext context) =>
        new(Arns.Policy(account.Id, request.Path ?? "/", request.PolicyName), "policy " + request.PolicyName)
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagPolicy"],
        };

    /// <inheritdoc/>
    public Result<Change<CreatePolicyResponse>> Apply(Account account, CreatePolicyRequest request, OperationContext context)
    {
        if (FindFault(account, request) is { } fault)
        {
            return fault;
        }

        return Tags.Merge([], request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact).Map(tags =>
        {
            var policy = Make(account, request, tags, context);
            return Change.Of(account.With(policy), new CreatePolicyResponse(
                PolicyShape.Basic(account, policy) with { Tags = Operations.Tags.AsGiven(request.Tags) }));
        });
    }

    private static IamError? FindFault(Account account, CreatePolicyRequest request)
    {
        if (PolicyVersions.FindFault(request.PolicyDocument, account.Quotas) is { } fault)
        {
            return fault;
        }

        if (account.Policies.Contains(request.PolicyName))
        {
            return PolicyErrors.NameTaken(request.PolicyName);
        }

        return account.Policies.Count >= account.Quotas.Policies
            ? IamErrors.QuotaExceeded("PoliciesPerAccount", account.Quotas.Policies)
            : null;
    }

    private static ManagedPolicy Make(Account account, CreatePolicyRequest request, ImmutableArray<Tag> tags, OperationContext context)
    {
        var path = request.Path ?? "/";
        return new()
        {
            Arn = Arns.Policy(account.Id, path, request.PolicyName),
            PolicyId = context.Ids.NewPolicyId(),
            PolicyName = request.PolicyName,
            Path = path,
            Description = request.Description,
            CreateDate = context.Now,
            UpdateDate = context.Now,
            DefaultVersionId = "v1",
            LastVersion = 1,
            Versions = [new("v1", context.Now, request.PolicyDocument)],
            Tags = tags,
        };
    }
}

/// <summary>Parameters of CreatePolicy.</summary>
internal sealed record CreatePolicyRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string PolicyName { get; init; }

    [Length(1, 512), Pattern(TextPattern.PolicyPath)]
    public string? Path { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText PolicyDocument { get; init; }

    [Length(0, 1000)]
    public string? Description { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of CreatePolicy.</summary>
/// <param name="Policy">The policy, without description: AWS leaves it out here.</param>
internal sealed record CreatePolicyResponse(PolicyShape Policy);
