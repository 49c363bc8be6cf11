using AutoAttend.Contracts.Corrections;
using AutoAttend.Storage.Facts;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Facts;

/// <summary>A fact as a row.</summary>
internal static class FactRow
{
    public const string Columns = "id, site_id, person_id, start_at, end_at, recorded_at, author, kind, content";

    public static (string Name, object? Value)[] Bind(AttendanceFact fact) =>
    [
        ("@id", fact.Id),
        ("@site", fact.SiteId),
        ("@person", fact.PersonId),
        ("@start", fact.Start.UtcTicks),
        ("@end", fact.End.UtcTicks),
        ("@recorded", fact.RecordedAt.UtcTicks),
        ("@author", fact.Author),
        ("@kind", FactJson.KindOf(fact.Content)),
        ("@about", FactJson.AboutOf(fact.Content)),
        ("@content", FactJson.Write(fact.Content)),
    ];

    /// <summary>Reads <see cref="Columns"/>; the fact's own times come back in UTC.</summary>
    public static AttendanceFact Read(SqliteDataReader row) => new(
        Id: row.GetString(0),
        SiteId: row.GetString(1),
        PersonId: row.IsDBNull(2) ? null : row.GetString(2),
        Start: Time(row, 3),
        End: Time(row, 4),
        RecordedAt: Time(row, 5),
        Author: row.GetString(6),
        Content: FactJson.Read(row.GetString(7), row.GetString(8)));

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
