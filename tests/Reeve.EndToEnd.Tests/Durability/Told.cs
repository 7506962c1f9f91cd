namespace Reeve.EndToEnd.Tests.Durability;

/// <summary>What a client knows about a role from the answers that it got.</summary>
internal enum Told
{
    /// <summary>Nothing: the creation was sent and not answered.</summary>
    Nothing,

    /// <summary>It was created.</summary>
    Created,

    /// <summary>Its deletion was sent and not answered.</summary>
    MaybeDeleted,

    /// <summary>It was deleted; of a service-linked role, the deletion was taken on.</summary>
    Deleted,
}
