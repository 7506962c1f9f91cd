namespace Reeve.Policy.Compile;

/// <summary>Which names each kind of caller has.</summary>
internal static class PrincipalNameSets
{
    public static PrincipalNames Of(PrincipalIdentity principal) => principal.Kind switch
    {
        PrincipalKind.Root => PrincipalNames.Account,
        PrincipalKind.User => PrincipalNames.Account | PrincipalNames.Self,
        PrincipalKind.RoleSession or PrincipalKind.FederatedUser => PrincipalNames.Account | PrincipalNames.Source | PrincipalNames.Self,
        PrincipalKind.Anonymous => PrincipalNames.Everyone,
        _ => PrincipalNames.Self,
    };
}
