using System.Globalization;
using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>Derives an example and writes what comes out as the example would.</summary>
internal static class CaseRun
{
    public static IReadOnlyList<Expected> Of(Case example) => [.. Records(example).Select(Write)];

    public static IReadOnlyList<AttendanceRecord> Records(Case example)
    {
        var times = new CaseTimes(example);
        var plan = CasePlan.Of(example);
        var to = example.To is { } last ? CaseTimes.Date(last) : times.Day;
        var now = example.Now is { } text ? times.At(text) : SiteDay.Bounds(to, times.Rules.Zone).End.AddHours(36);
        var facts = new CaseFacts(example).Read(example);
        if (example.Closed is not { } closed)
            return PersonAttendance.Derive(facts, plan, times.Day, to, now);

        var (from, until) = CaseTimes.Dates(closed);
        var kept = PersonAttendance.Derive(facts, plan, from, until!.Value, now);
        AttendanceFact[] closing =
        [
            .. kept.Select(record => new AttendanceFact(
                $"frozen {record.Occasion.Id}", Days.Site, Days.Person, record.Occasion.ClaimStart, record.Occasion.ClaimEnd, now, "boss",
                new FrozenRecord("closing", record with { ClosingId = "closing" }))),
            new AttendanceFact("closing", Days.Site, null, now, now, now, "boss", new PeriodClosing(from, until.Value, kept.Count, "payroll")),
        ];
        var later = example.AfterClosing ?? new Case();
        (later.Zone, later.Day) = (example.Zone, later.Day == new Case().Day ? example.Day : later.Day);
        var more = new CaseFacts(later, "later ").Read(example);
        var changed = later.Shifts.Count + later.Planned.Count == 0 ? plan : CasePlan.Of(later);
        return PersonAttendance.Derive(
            facts with { Sightings = [.. facts.Sightings, .. more.Sightings], Facts = [.. facts.Facts, .. closing, .. more.Facts] }, changed, times.Day, to, now);
    }

    private static Expected Write(AttendanceRecord record) => new()
    {
        For = record.Occasion.Id,
        Status = record.Status.ToString(),
        In = Point(record.CheckIn, record.Date),
        Out = record.In ? "still in" : Point(record.CheckOut, record.Date),
        Worked = Length(record.Worked),
        Late = Length(record.Late),
        Early = Length(record.EarlyLeave),
        Overtime = Length(record.Overtime),
        Days = record.Days.ToString(CultureInfo.InvariantCulture),
        Doubtful = record.Doubtful,
        Explanation = [.. ExplanationWords.English.Say(record)],
    };

    private static string Point(CheckPoint? point, DateOnly date) => point is null ? "none"
        : DateOnly.FromDateTime(point.At.DateTime) == date ? $"{point.At:HH:mm} {point.Origin}"
        : string.Create(CultureInfo.InvariantCulture, $"{point.At:yyyy-MM-dd HH:mm} {point.Origin}");

    private static string Length(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}");
}
