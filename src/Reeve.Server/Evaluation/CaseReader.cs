using System.Text.Json;
using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>Turns a case into a request for the policy library.</summary>
internal sealed class CaseReader(DocumentCache policies)
{
    private const int LongestArn = 2_048;

    /// <summary>The request; only good where <paramref name="fault"/> stays empty.</summary>
    public AuthorizationRequest? Read(JsonElement value, CaseFault fault)
    {
        var members = CaseMembers.Read(value, fault);
        var principal = Text(members, CaseMember.Principal, LongestArn, fault);
        var action = Text(members, CaseMember.Action, PolicyLimits.MaxActionLength, fault);
        var resource = Text(members, CaseMember.Resource, PolicyLimits.MaxTextLength, fault);
        var account = Account(members, fault);
        var context = ContextReader.Read(members[CaseMember.Context], fault);
        if (principal is null || action is null || resource is null || fault.IsKnown)
        {
            return null;
        }

        var identity = new PrincipalReader(action, context, fault).Read(principal, Optional(members, CaseMember.FederatedUserOf, LongestArn, fault));
        var reader = new PolicyReader(policies, members, fault);
        var isTrust = TrustQuestion.Is(action, resource);
        return identity is null || fault.IsKnown ? null : new AuthorizationRequest
        {
            Principal = identity,
            Action = action,
            Resource = resource,
            ResourceAccountId = account,
            Context = context,
            IdentityPolicies = reader.Set(CaseMember.IdentityPolicies, PolicyKind.Identity) ?? PolicySet.Empty,
            ResourcePolicy = reader.Single(CaseMember.ResourcePolicy, isTrust ? PolicyKind.Trust : PolicyKind.Resource),
            ResourcePolicyIsTrustPolicy = isTrust,
            PermissionsBoundaries = reader.Set(CaseMember.PermissionsBoundaries, PolicyKind.Boundary),
            SessionPolicies = reader.Set(CaseMember.SessionPolicies, PolicyKind.Session),
            ServiceControlPolicies = reader.Levels(CaseMember.ServiceControlPolicies, PolicyKind.ServiceControl),
            ResourceControlPolicies = reader.Levels(CaseMember.ResourceControlPolicies, PolicyKind.ResourceControl),
        };
    }

    private static string? Text(CaseMembers members, CaseMember member, int longest, CaseFault fault)
    {
        if (members[member] is null)
        {
            fault.Note($"'{CaseMembers.NameOf(member)}' is missing.");
        }

        return Optional(members, member, longest, fault);
    }

    private static string? Optional(CaseMembers members, CaseMember member, int longest, CaseFault fault)
    {
        if (members[member] is not { } value)
        {
            return null;
        }

        var name = CaseMembers.NameOf(member);
        if (value.ValueKind != JsonValueKind.String)
        {
            fault.Note($"'{name}' is a string, not {JsonKind.Of(value)}.");
            return null;
        }

        var text = value.GetString()!; // a string has a text
        if (text.Length == 0 || text.Length > longest)
        {
            fault.Note($"'{name}' is not 1 to {longest} characters long.");
        }

        return text;
    }

    private static string? Account(CaseMembers members, CaseFault fault)
    {
        var account = Optional(members, CaseMember.ResourceAccount, LongestArn, fault);
        if (account is not null && !CaseArn.IsAccountId(account))
        {
            fault.Note($"'{CaseMembers.NameOf(CaseMember.ResourceAccount)}' is the 12 digits of an account, not {CaseFault.Quote(account)}.");
        }

        return account;
    }
}
