using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>Opens connections to one database file: a single one that writes, pooled ones that read.</summary>
internal sealed class Connections(string database)
{
    // A reader is done within milliseconds; whoever waits longer than this waits for a disk that does not answer.
    private const int BusyMilliseconds = 10_000;

    private readonly string reading = new SqliteConnectionStringBuilder
    {
        DataSource = database,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
    }.ToString();

    /// <summary>The one connection that writes: acknowledged means on the disk, and what is deleted is overwritten.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection);
            connection.Execute("PRAGMA secure_delete = ON");
            connection.Execute("PRAGMA synchronous = FULL");
            if (connection.Scalar<string>("PRAGMA journal_mode = WAL") != "wal")
                throw new StorageUnavailableException(
                    $"\"{database}\" lies on a file system without shared memory, which its write-ahead log needs: name a folder on a local disk.");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(reading);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>Closes the readers that wait to be used again.</summary>
    public void CloseReaders()
    {
        using var any = new SqliteConnection(reading);
        SqliteConnection.ClearPool(any);
    }

    private static void Prepare(SqliteConnection connection)
    {
        connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}");
        // Else pages could be copied to files in the system's temporary folder, where no erasure reaches them.
        connection.Execute("PRAGMA temp_store = MEMORY");
    }
}
