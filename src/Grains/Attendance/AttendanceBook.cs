using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace AutoAttend.Grains.Attendance;

/// <summary>Writes a person's sightings into the ledger and reads their attendance out of it.</summary>
public sealed class AttendanceBook(
    ILedger ledger,
    SiteCalendars calendars,
    IGrainFactory grains,
    TimeProvider time,
    [FromKeyedServices(EventStreams.Provider)] IStreamProvider streams)
{
    // A day of one site may begin 14 h before, and end 24 h after (12 of zone, 12 of its day's start), the same day in UTC.
    private static readonly TimeSpan ZoneSpan = TimeSpan.FromHours(27);

    /// <summary>
    /// Appends a sighting, then derives the days it touches, and only then lets boards and listeners know. A sighting that is in the
    /// ledger already goes the whole way again: the attempt that wrote it may have ended there.
    /// </summary>
    /// <exception cref="ArgumentException">The sighting does not name this person.</exception>
    public async Task Record(string personId, Sighting sighting)
    {
        if (sighting.Outcome != SightingOutcome.Person || sighting.PersonId != personId)
            throw new ArgumentException($"Sighting {sighting.Id} is not of person {personId}.", nameof(sighting));

        await ledger.Append(sighting, CancellationToken.None);
        var sites = await calendars.Read();
        if (!sites.TryGetValue(sighting.SiteId, out var rules))
            return; // The fact is kept; it shows as soon as the site exists.

        foreach (var date in SiteDay.DatesOf(sighting.FirstSeen, sighting.LastSeen, rules.Zone, rules.DayStart))
        {
            var (start, end) = SiteDay.Bounds(date, rules.Zone, rules.DayStart);
            var day = await ledger.ReadPerson(personId, start, end, CancellationToken.None);
            if (WorkingDay.Derive(personId, sighting.SiteId, date, day, rules, time.GetUtcNow()) is { } record)
                await Tell(record);
        }
    }

    /// <summary>The records of the days from..to, both included, newest first.</summary>
    /// <exception cref="InvalidInputException">The span is not usable.</exception>
    public async Task<IReadOnlyList<AttendanceRecord>> History(string personId, DateOnly from, DateOnly to)
    {
        HistoryRules.Check(from, to);
        var start = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) - ZoneSpan;
        var end = new DateTimeOffset(to.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero) + ZoneSpan;
        var sightings = await ledger.ReadPerson(personId, start, end, CancellationToken.None);
        return PersonHistory.Derive(personId, sightings, await calendars.Read(), from, to, time.GetUtcNow());
    }

    /// <summary>Everything the ledger holds of a person, and the keys of the boards that show it.</summary>
    public async Task<(IReadOnlyList<Sighting> Sightings, IReadOnlyList<string> Boards)> ReadAll(string personId)
    {
        var sightings = await ledger.ReadPerson(personId, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        var sites = await calendars.Read();
        var boards = sightings
            .Where(sighting => sites.ContainsKey(sighting.SiteId))
            .SelectMany(sighting => SiteDay
                .DatesOf(sighting.FirstSeen, sighting.LastSeen, sites[sighting.SiteId].Zone, sites[sighting.SiteId].DayStart)
                .Select(date => GrainKeys.Board(sighting.SiteId, date)));
        return (sightings, boards.Distinct(StringComparer.Ordinal).ToArray());
    }

    private async Task Tell(AttendanceRecord record)
    {
        await grains.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(record.SiteId, record.Date)).Update(record);
        await streams.GetStream<AttendanceRecord>(EventStreams.Attendance).OnNextAsync(record);
    }
}
