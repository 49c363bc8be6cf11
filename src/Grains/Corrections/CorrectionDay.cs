using AutoAttend.Attendance;
using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Attendance;

namespace AutoAttend.Grains.Corrections;

/// <summary>A person's day as it is, and as it would be with another fact.</summary>
internal sealed class CorrectionDay
{
    private readonly PersonReader reader;
    private readonly SitePlan plan;
    private readonly PersonFacts person;
    private readonly DateOnly date;

    private CorrectionDay(PersonReader reader, SitePlan plan, PersonFacts person, DateOnly date)
    {
        (this.reader, this.plan, this.person, this.date) = (reader, plan, person, date);
        Records = reader.Derive(person, plan, date, date);
    }

    /// <summary>The records as they are.</summary>
    public IReadOnlyList<AttendanceRecord> Records { get; }

    public static async Task<CorrectionDay> Read(PersonReader reader, SitePlan plan, string personId, DateOnly date) =>
        new(reader, plan, await reader.Read(personId, plan, date, date), date);

    /// <summary>The occasion of an id; null where the person has none.</summary>
    public Occasion? Occasion(string occasionId) => Records.FirstOrDefault(record => record.Occasion.Id == occasionId)?.Occasion;

    /// <summary>The record for an occasion; that of the day where the occasion is no longer planned; null where there is none.</summary>
    public AttendanceRecord? Record(string occasionId) => Find(Records, occasionId);

    /// <summary>The same with another fact.</summary>
    public AttendanceRecord? RecordWith(AttendanceFact fact, string occasionId) => Find(reader.Derive(person, fact, plan, date, date), occasionId);

    /// <summary>The time that a fact about an occasion is about.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Span(string occasionId)
    {
        if (Occasion(occasionId) is { } occasion)
            return (occasion.Start, occasion.End);
        return SiteDay.Bounds(date, plan.Rules.Zone, plan.Rules.DayStart);
    }

    private AttendanceRecord? Find(IReadOnlyList<AttendanceRecord> records, string occasionId) =>
        records.FirstOrDefault(record => record.Occasion.Id == occasionId) ?? records.FirstOrDefault(record => record.Occasion.Id == OccasionIds.Day(date));
}
