namespace Reeve.Policy.Reference;

internal enum CallerKind
{
    Anonymous,
    Root,
    User,
    RoleSession,
    FederatedUser,
    Service,
    IdentityProviderUser,
}
