using AutoAttend.Storage.Sqlite.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>The embedded database: one file, one writer, many readers. Opens when it is first used; closed it stays closed.</summary>
internal sealed class SqliteDatabase(IOptions<SqliteOptions> options) : IAsyncDisposable
{
    private readonly Lock opening = new();
    private OpenDatabase? open;
    private bool closed;

    /// <summary>Opens the file, makes or migrates its schema and takes hold of the folder; does nothing where it is open.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be used; the message says why and what to do.</exception>
    public void Open() => Opened();

    /// <summary>Runs work in a transaction; done once it is durable.</summary>
    public Task<T> Write<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) =>
        Opened().Writer.Write(work, erases: false, cancellation);

    /// <summary>Runs work that deletes; when it is done, what was deleted is in none of the files any more.</summary>
    public Task<T> Erase<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) =>
        Opened().Writer.Write(work, erases: true, cancellation);

    /// <summary>Runs queries over one snapshot, off the caller's thread: SQLite knows no asynchronous reading.</summary>
    public Task<T> Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        var connections = Opened().Connections;
        return Task.Run(
            () =>
            {
                using var connection = connections.OpenReader();
                using var snapshot = connection.BeginTransaction(deferred: true);
                return read(connection);
            },
            cancellation);
    }

    /// <summary>Writes what is queued, closes the file and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        OpenDatabase? last;
        lock (opening)
        {
            closed = true;
            last = open;
            open = null;
        }
        if (last is not null)
            await last.DisposeAsync();
    }

    private OpenDatabase Opened()
    {
        lock (opening)
        {
            if (closed)
                throw new StorageUnavailableException("Storage is closed: the process is shutting down.");
            return open ??= OpenDatabase.In(options.Value.DataFolder);
        }
    }
}
