using System.Globalization;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.GrainState;

/// <summary>Reminders in the same file as everything else.</summary>
internal sealed class SqliteReminderTable(SqliteDatabase database) : IReminderTable
{
    private const string Columns = "grain_id, name, start_at, period, etag";
    private const string ThisReminder = "grain_id = @grain AND name = @name";

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Read("grain_id = @grain", ("@grain", grainId.ToString()));

    /// <summary>The reminders on the ring from <paramref name="begin"/>, exclusive, to <paramref name="end"/>, inclusive, round its top where that is not larger.</summary>
    public Task<ReminderTableData> ReadRows(uint begin, uint end) =>
        Read(
            begin < end ? "grain_hash > @begin AND grain_hash <= @end" : "(grain_hash > @begin OR grain_hash <= @end)",
            ("@begin", (long)begin),
            ("@end", (long)end));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        (await Read(ThisReminder, ("@grain", grainId.ToString()), ("@name", reminderName))).Reminders.FirstOrDefault();

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        var fresh = Guid.NewGuid().ToString("N");
        return database.Write<string?>(
            connection =>
            {
                connection.Execute(
                    $"""
                    INSERT INTO reminder ({Columns}, grain_hash) VALUES (@grain, @name, @start_at, @period, @etag, @hash)
                    ON CONFLICT (grain_id, name) DO UPDATE SET start_at = excluded.start_at, period = excluded.period, etag = excluded.etag
                    """,
                    ("@grain", entry.GrainId.ToString()),
                    ("@name", entry.ReminderName),
                    ("@start_at", entry.StartAt.ToUniversalTime().Ticks),
                    ("@period", entry.Period.Ticks),
                    ("@etag", fresh),
                    ("@hash", (long)entry.GrainId.GetUniformHashCode()));
                return fresh;
            },
            CancellationToken.None);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        database.Write(
            connection => connection.Execute(
                $"DELETE FROM reminder WHERE {ThisReminder} AND etag = @etag",
                ("@grain", grainId.ToString()), ("@name", reminderName), ("@etag", eTag)) == 1,
            CancellationToken.None);

    public Task TestOnlyClearTable() =>
        database.Write(connection => connection.Execute("DELETE FROM reminder"), CancellationToken.None);

    private async Task<ReminderTableData> Read(string condition, params (string Name, object? Value)[] values) =>
        new(await database.Read(
            connection => connection.Query($"SELECT {Columns} FROM reminder WHERE {condition}", ReadRow, values),
            CancellationToken.None));

    private static ReminderEntry ReadRow(SqliteDataReader row) => new()
    {
        GrainId = GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture),
        ReminderName = row.GetString(1),
        StartAt = new DateTime(row.GetInt64(2), DateTimeKind.Utc),
        Period = TimeSpan.FromTicks(row.GetInt64(3)),
        ETag = row.GetString(4),
    };
}
