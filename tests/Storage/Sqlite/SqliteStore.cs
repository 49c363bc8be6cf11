using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Sqlite;

/// <summary>A database file of its own.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly TempFolder folder = new();
    private readonly Store store;

    public SqliteStore() => store = new Store(folder.Path);

    public T Get<T>()
        where T : notnull => store.Get<T>();

    public IStore SameData() => this;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }
}
