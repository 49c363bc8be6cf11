using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>
/// The one writer. What queues up while a transaction is being made durable becomes the next transaction, so that many callers share the
/// price of one disk flush. Each is told only after the commit, and one that fails is undone alone.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    private const int LongestQueue = 4096;
    private const int LargestGroup = 256;

    private readonly SqliteConnection connection;
    private readonly Task writing;
    private readonly Channel<WriteOperation> queue =
        Channel.CreateBounded<WriteOperation>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });

    /// <param name="connection">Is the writer's from now on.</param>
    public GroupCommitWriter(SqliteConnection connection)
    {
        this.connection = connection;
        writing = Task.Run(WriteAll);
    }

    /// <summary>Queues work; done once it is durable.</summary>
    /// <param name="work">Runs within a transaction on the writer's thread.</param>
    /// <param name="erases">Whether what it deletes must be unreadable in the files when this returns.</param>
    /// <param name="cancellation">Takes the work back as long as it has not begun.</param>
    /// <exception cref="StorageUnavailableException">The writer is closed.</exception>
    public async Task<T> Write<T>(Func<SqliteConnection, T> work, bool erases, CancellationToken cancellation)
    {
        var operation = new WriteOperation<T>(work, erases, cancellation);
        try
        {
            await queue.Writer.WriteAsync(operation, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new StorageUnavailableException("Storage is closed: the process is shutting down.", closed);
        }
        return await operation.Completion;
    }

    /// <summary>Writes what is queued and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        await connection.DisposeAsync();
    }

    private async Task WriteAll()
    {
        List<WriteOperation> group = new(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var operation))
                group.Add(operation);
            Write(group);
            group.Clear();
        }
    }

    private void Write(List<WriteOperation> group)
    {
        try
        {
            Commit(group);
        }
        catch (Exception failure)
        {
            group.ForEach(operation => operation.Fail(failure));
            return;
        }
        var unclean = group.Exists(operation => operation.Erases) ? TruncateLog() : null;
        foreach (var operation in group)
        {
            if (operation.Erases && unclean is not null)
                operation.Fail(unclean);
            else
                operation.Complete();
        }
    }

    private void Commit(List<WriteOperation> group)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var operation in group)
        {
            transaction.Save("operation");
            if (!operation.Attempt(connection))
                transaction.Rollback("operation");
            transaction.Release("operation");
        }
        transaction.Commit();
    }

    /// <summary>Empties the write-ahead log, where pages live on as they were before the deletion.</summary>
    private StorageUnavailableException? TruncateLog()
    {
        try
        {
            var blocked = connection.Scalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
            return blocked ? new StorageUnavailableException("It was erased, but its write-ahead log is still being read: erase it again.") : null;
        }
        catch (SqliteException failure)
        {
            return new StorageUnavailableException($"It was erased, but its write-ahead log could not be emptied ({failure.Message}): erase it again.", failure);
        }
    }
}
