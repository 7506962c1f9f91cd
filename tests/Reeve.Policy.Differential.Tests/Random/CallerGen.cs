using CsCheck;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>A caller: its <c>principal</c>, what the context says about it, and which policies can be attached to it.</summary>
internal sealed record CallerGen(string Principal, string[] Context, string? FederatedUserOf = null, bool HasAccount = true)
{
    public static readonly CallerGen[] All =
    [
        new("arn:aws:iam::111122223333:user/team/alice", ["\"aws:userid\": \"AIDAALICEALICEALICE22\""]),
        new("arn:aws:iam::444455556666:user/eve", []),
        new("arn:aws:iam::111122223333:root", []),
        new("arn:aws:sts::111122223333:assumed-role/deploy/ci",
            ["\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/ops/deploy\"", "\"aws:userid\": \"AROADEPLOYDEPLOYDEP22:ci\""]),
        new("arn:aws:sts::111122223333:assumed-role/plain/s", []),
        new("arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForLedger/ledger",
            ["\"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/aws-service-role/ledger.example.com/AWSServiceRoleForLedger\""]),
        new("arn:aws:sts::111122223333:federated-user/bob", [], "arn:aws:iam::111122223333:user/team/alice"),
        new("ledger.example.com", [], HasAccount: false),
        new("arn:aws:iam::111122223333:oidc-provider/id.example.com", [], HasAccount: false),
        new("*", [], HasAccount: false),
    ];

    public static readonly Gen<CallerGen> Any = Choose.From(All);
}
