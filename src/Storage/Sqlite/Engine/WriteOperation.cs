using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>A write that waits for its turn; whoever asked for it hears of it only once it is on the disk, or has failed.</summary>
internal abstract class WriteOperation(bool erases)
{
    /// <summary>Whether what it deletes must leave the write-ahead log too before it counts as done.</summary>
    public bool Erases { get; } = erases;

    /// <summary>Does the work within the transaction; what goes wrong is kept for <see cref="Complete"/>.</summary>
    /// <returns>Whether it succeeded; else the caller undoes it.</returns>
    public abstract bool Attempt(SqliteConnection connection);

    /// <summary>Tells the outcome of <see cref="Attempt"/>.</summary>
    public abstract void Complete();

    /// <summary>Tells that the transaction or its clean-up failed, whatever the outcome of <see cref="Attempt"/>.</summary>
    public abstract void Fail(Exception failure);
}
