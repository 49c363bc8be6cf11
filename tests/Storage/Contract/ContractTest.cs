namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What every engine keeps to, tested on each of them. A test has an empty store of its own.</summary>
public abstract class ContractTest : IAsyncDisposable
{
    private readonly Func<IStore> newStore;
    private readonly List<IStore> stores = [];

    private protected ContractTest(Func<IStore> newStore)
    {
        this.newStore = newStore;
        Store = NewStore();
    }

    private protected IStore Store { get; }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    /// <summary>Another empty store, for a property that is tried with many examples.</summary>
    private protected IStore NewStore()
    {
        var store = newStore();
        stores.Add(store);
        return store;
    }
}
