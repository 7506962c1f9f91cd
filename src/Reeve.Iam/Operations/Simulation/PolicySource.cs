using System.Collections.Immutable;
using Reeve.Iam.Authorization;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>An entity of the account whose policies are simulated.</summary>
internal abstract record PolicySource
{
    private PolicySource()
    {
    }

    /// <summary>Its policies, the same that decide its real calls.</summary>
    public abstract CallerPolicies PoliciesFrom(Account account, IAwsManagedPolicies managed);

    /// <summary>Its tags.</summary>
    public abstract ImmutableArray<Tag> Tags { get; }

    /// <summary>Who makes its calls.</summary>
    public abstract SimulatedCaller CallerIn(Account account);

    /// <summary>A user.</summary>
    /// <param name="Entity">The user.</param>
    public sealed record OfUser(User Entity) : PolicySource
    {
        /// <inheritdoc/>
        public override ImmutableArray<Tag> Tags => Entity.Tags;

        /// <inheritdoc/>
        public override CallerPolicies PoliciesFrom(Account account, IAwsManagedPolicies managed) => CallerPolicies.OfEntity(Entity, account, managed);

        /// <inheritdoc/>
        public override SimulatedCaller CallerIn(Account account) => SimulatedCaller.Of(Entity, account.Id);
    }

    /// <summary>A group, whose policies are those of somebody in it.</summary>
    /// <param name="Entity">The group.</param>
    public sealed record OfGroup(Group Entity) : PolicySource
    {
        /// <inheritdoc/>
        public override ImmutableArray<Tag> Tags => [];

        /// <inheritdoc/>
        public override CallerPolicies PoliciesFrom(Account account, IAwsManagedPolicies managed) => CallerPolicies.OfEntity(Entity, account, managed);

        /// <inheritdoc/>
        public override SimulatedCaller CallerIn(Account account) => SimulatedCaller.Anyone(account.Id);
    }

    /// <summary>A role, service-linked or not.</summary>
    /// <param name="Entity">The role.</param>
    public sealed record OfRole(Role Entity) : PolicySource
    {
        /// <inheritdoc/>
        public override ImmutableArray<Tag> Tags => Entity.Tags;

        /// <inheritdoc/>
        public override CallerPolicies PoliciesFrom(Account account, IAwsManagedPolicies managed) => CallerPolicies.OfEntity(Entity, account, managed);

        /// <inheritdoc/>
        public override SimulatedCaller CallerIn(Account account) => SimulatedCaller.Of(Entity, account.Id);
    }

    /// <summary>The entity of an ARN, path included.</summary>
    public static Result<PolicySource> Find(Account account, string arn)
    {
        if (EntityArn.Read(arn) is not { } named)
        {
            return SimulationErrors.UnclearEntity(arn);
        }

        PolicySource? found = PolicyOwners.Find(account, arn) switch
        {
            User user => new OfUser(user),
            Group group => new OfGroup(group),
            Role role => new OfRole(role),
            _ => null,
        };
        return found is null ? IamErrors.NoSuchEntity(named.Kind, named.Name) : found;
    }

    /// <summary>What calls about it are authorized on.</summary>
    public static AuthorizationTarget TargetOf(Account account, string arn) => new(arn)
    {
        ResourceTags = Find(account, arn) is Result<PolicySource>.Ok { Value: var source } ? source.Tags : [],
    };
}
