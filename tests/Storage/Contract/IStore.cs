namespace AutoAttend.Storage.Tests.Contract;

/// <summary>The ports over a real engine, as a host registers them, with nothing in it yet.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>A port.</summary>
    T Get<T>()
        where T : notnull;

    /// <summary>The same data from another process's point of view; this store itself where the engine has one process at a time.</summary>
    IStore SameData();
}
