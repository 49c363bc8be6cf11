using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Paging;
using AutoAttend.Storage.Sqlite.Engine;

namespace AutoAttend.Storage.Sqlite.Facts;

/// <summary>The facts as a table to which rows are only ever added, until a person is erased.</summary>
internal sealed class SqliteFactLedger(SqliteDatabase database) : IFactLedger
{
    private const string About = $"SELECT {FactRow.Columns} FROM fact WHERE end_at >= @from AND start_at <= @to";

    private const string Append =
        """
        INSERT INTO fact (id, site_id, person_id, start_at, end_at, recorded_at, author, kind, about, content)
        VALUES (@id, @site, @person, @start, @end, @recorded, @author, @kind, @about, @content) ON CONFLICT (id) DO NOTHING
        """;

    Task<int> IFactLedger.Append(IReadOnlyCollection<AttendanceFact> facts, CancellationToken cancellation)
    {
        if (facts.FirstOrDefault(fact => fact.End < fact.Start) is { } backwards)
            throw new ArgumentException($"Fact {backwards.Id} ends before it starts.", nameof(facts));
        return database.Write(
            connection => facts.Sum(fact => connection.Execute(Append, FactRow.Bind(fact))), cancellation);
    }

    public Task<IReadOnlyList<AttendanceFact>> ReadPerson(
        string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read($"{About} AND person_id = @person ORDER BY recorded_at, id", cancellation, [("@person", personId), .. Span(from, to)]);

    public Task<IReadOnlyList<AttendanceFact>> ReadSite(string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read($"{About} AND site_id = @site AND person_id IS NULL ORDER BY recorded_at, id", cancellation, [("@site", siteId), .. Span(from, to)]);

    public Task<IReadOnlyList<AttendanceFact>> ReadEverybody(
        string siteId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read($"{About} AND site_id = @site ORDER BY person_id, recorded_at, id", cancellation, [("@site", siteId), .. Span(from, to)]);

    public async Task<AttendanceFact?> Find(string factId, CancellationToken cancellation) =>
        (await Read($"SELECT {FactRow.Columns} FROM fact WHERE id = @id", cancellation, ("@id", factId))).SingleOrDefault();

    public Task<IReadOnlyList<AttendanceFact>> ReadClosings(string siteId, CancellationToken cancellation) =>
        Read(
            $"SELECT {FactRow.Columns} FROM fact WHERE site_id = @site AND kind IN ('PeriodClosing', 'PeriodReopening') ORDER BY recorded_at, id",
            cancellation,
            ("@site", siteId));

    public Task<IReadOnlyList<AttendanceFact>> ReadOpenRequests(string siteId, CancellationToken cancellation) =>
        Read(
            $"""
            SELECT {FactRow.Columns} FROM fact AS request WHERE site_id = @site AND kind = 'CorrectionRequest'
            AND NOT EXISTS (SELECT 1 FROM fact WHERE about = request.id AND kind = 'RequestDecision') ORDER BY recorded_at, id
            """,
            cancellation,
            ("@site", siteId));

    public async Task<AuditPage> Query(string siteId, AuditQuery query, CancellationToken cancellation)
    {
        var filter = new AuditFilter(siteId, query);
        var found = await database.Read(connection => connection.Query(filter.Statement, FactRow.Read, filter.Values), cancellation);
        var next = PageSize.Cut(found, query.Take, last => PageCursor.After(last.RecordedAt, last.Id));
        return new AuditPage(found, next);
    }

    public Task<int> Erase(string personId, CancellationToken cancellation) => database.Erase(
        connection => connection.Execute("DELETE FROM fact WHERE person_id = @person", ("@person", personId)), cancellation);

    private static (string Name, object? Value)[] Span(DateTimeOffset from, DateTimeOffset to) =>
        [("@from", from.UtcTicks), ("@to", to.UtcTicks)];

    private async Task<IReadOnlyList<AttendanceFact>> Read(
        string sql, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        await database.Read(connection => connection.Query(sql, FactRow.Read, values), cancellation);
}
