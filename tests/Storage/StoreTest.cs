namespace AutoAttend.Storage.Tests;

/// <summary>A test over a data folder of its own.</summary>
public abstract class StoreTest : IAsyncDisposable
{
    private protected StoreTest()
    {
        Folder = new TempFolder();
        Store = new Store(Folder.Path);
    }

    private protected TempFolder Folder { get; }

    private protected Store Store { get; }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}
