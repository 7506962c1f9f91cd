namespace Reeve.Storage.Conformance;

/// <summary>What every suite needs of a database: an empty place for a store.</summary>
public abstract class StoreSuite
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract ValueTask<IStoreHome> CreateHomeAsync();
}
