using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Sqlite;

/// <summary>Writes through the same writer as everybody else: a queue that does not move is not healthy either.</summary>
internal sealed class SqliteStorageHealth(SqliteDatabase database, IOptions<SqliteOptions> options) : IStorageHealth
{
    public async Task<string?> Check(CancellationToken cancellation)
    {
        try
        {
            await database.Write(
                connection => connection.Execute("INSERT OR REPLACE INTO health_mark (id) VALUES (1)")
                    + connection.Execute("DELETE FROM health_mark"),
                cancellation);
            return null;
        }
        catch (StorageUnavailableException refusal)
        {
            return refusal.Message;
        }
        catch (SqliteException refusal)
        {
            return $"The database in \"{Path.GetFullPath(options.Value.DataFolder)}\" takes no writes ({refusal.Message}): "
                + "see that the disk has room and that this user may write there.";
        }
    }
}
