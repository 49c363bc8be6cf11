using AutoAttend.Storage.Sqlite.Migrations;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>What an open database consists of.</summary>
internal sealed class OpenDatabase : IAsyncDisposable
{
    private readonly DataFolder folder;

    private OpenDatabase(DataFolder folder, Connections connections, GroupCommitWriter writer)
    {
        this.folder = folder;
        Connections = connections;
        Writer = writer;
    }

    public Connections Connections { get; }

    public GroupCommitWriter Writer { get; }

    /// <exception cref="StorageUnavailableException">It cannot be used; the message says why and what to do.</exception>
    public static OpenDatabase In(string dataFolder)
    {
        var folder = DataFolder.Open(dataFolder);
        try
        {
            var connections = new Connections(folder.Database);
            return new OpenDatabase(folder, connections, new GroupCommitWriter(OpenMigrated(connections, folder.Database)));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Connections.CloseReaders();
        folder.Dispose();
    }

    private static SqliteConnection OpenMigrated(Connections connections, string database)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = connections.OpenWriter();
            Schema.Migrate(connection, database);
            return connection;
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            if (failure is SqliteException refusal)
                throw Explained(refusal, database);
            throw;
        }
    }

    private static StorageUnavailableException Explained(SqliteException refusal, string database) => refusal.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new(
            $"\"{database}\" is not a database: move it away, and a new one is made, or put a backup in its place.", refusal),
        raw.SQLITE_CORRUPT => new(
            $"\"{database}\" is damaged ({refusal.Message}): put a backup in its place.", refusal),
        _ => new(
            $"\"{database}\" cannot be opened ({refusal.Message}): see that this user may write it and that the disk has room.", refusal),
    };
}
