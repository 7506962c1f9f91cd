namespace Reeve.Storage.Conformance;

/// <summary>A place of the database under test that outlives the stores opened in it, one at a time.</summary>
public interface IStoreHome : IAsyncDisposable
{
    /// <summary>Opens the store; what earlier ones committed is there.</summary>
    ValueTask<IAccountStore> OpenAsync();
}
