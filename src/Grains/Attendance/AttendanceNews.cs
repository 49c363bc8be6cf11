using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace AutoAttend.Grains.Attendance;

/// <summary>Lets boards and listeners know which records came out differently.</summary>
public sealed class AttendanceNews(IGrainFactory grains, [FromKeyedServices(EventStreams.Provider)] IStreamProvider streams)
{
    /// <summary>Puts a person's records on the boards of the days on which they differ, then publishes the differences.</summary>
    /// <param name="before">The person's records at one site on some days.</param>
    /// <param name="after">Those of the same days.</param>
    /// <param name="factId">What made the difference; null for a plan.</param>
    public async Task Tell(IReadOnlyList<AttendanceRecord> before, IReadOnlyList<AttendanceRecord> after, string? factId)
    {
        var differences = RecordDifference.Between(before, after);
        foreach (var (personId, siteId, date) in differences.Select(one => (one.PersonId, one.SiteId, one.Date)).Distinct())
        {
            await grains.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(siteId, date))
                .Update(personId, [.. after.Where(record => record.Date == date && record.PersonId == personId)]);
        }

        await Publish(differences, factId);
    }

    /// <summary>Publishes what differs between records, of anybody, on whatever days.</summary>
    public Task Publish(IReadOnlyList<AttendanceRecord> before, IReadOnlyList<AttendanceRecord> after, string? factId) =>
        Publish(RecordDifference.Between(before, after), factId);

    private async Task Publish(IReadOnlyList<RecordDifference> differences, string? factId)
    {
        var records = streams.GetStream<AttendanceRecord>(EventStreams.Attendance);
        var changes = streams.GetStream<AttendanceChanged>(EventStreams.AttendanceChanges);
        foreach (var one in differences)
        {
            if (one.After is { } record)
                await records.OnNextAsync(record);
            if (one.Before?.Figures != one.After?.Figures)
                await changes.OnNextAsync(new AttendanceChanged(one.PersonId, one.SiteId, one.Date, one.OccasionId, factId, one.Before?.Figures, one.After?.Figures));
        }
    }
}
