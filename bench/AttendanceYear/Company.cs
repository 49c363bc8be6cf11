using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Bench.AttendanceYear;

/// <summary>A company made up for a year: four teams in rotating shifts, a fifth of the people in flexible time, holidays, leave, eight or so sightings a day.</summary>
internal sealed class Company
{
    public const int People = 1000;

    public static readonly DateOnly First = new(2026, 1, 1);
    public static readonly DateOnly Last = new(2026, 12, 31);

    private const int SightingsEach = 2000;
    private const int Teams = 5;

    private static readonly (int Month, int Day)[] Holidays = [(1, 1), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (10, 3), (12, 25), (12, 26)];

    private static readonly string[] Turns = ["early", "late", "night"];

    private readonly Random _random = new(5);

    public Company()
    {
        Plan = SitePlan.Of(
            new Site("main", "Main", "Europe/Berlin", 30),
            new HolidayCalendar([.. Holidays.Select(day => new Holiday($"{day}", new DateOnly(2026, day.Month, day.Day), "Holiday"))], 1),
            Shifts(),
            CoursePlan.Empty);
        Facts = [.. Enumerable.Range(0, People).Select(Person)];
    }

    public SitePlan Plan { get; }

    public IReadOnlyList<PersonFacts> Facts { get; }

    public int Sightings => Facts.Sum(person => person.Sightings.Count);

    private static ShiftPlan Shifts()
    {
        var overtime = new OvertimeRule(TimeSpan.FromHours(8), TimeSpan.Zero, TimeSpan.FromHours(2), TimeSpan.FromMinutes(15));
        ShiftTemplate Shift(string id, int start) => ShiftTemplate.Plain(id, id, new TimeOnly(start, 0), new TimeOnly((start + 8) % 24, 30)) with
        {
            GraceLate = TimeSpan.FromMinutes(5),
            Rounding = new Rounding(5, RoundingDirection.Nearest, RoundingDirection.Nearest),
            DeductedBreaks = [new DeductedBreak(TimeSpan.FromHours(6), TimeSpan.FromMinutes(30))],
            Overtime = overtime,
        };
        var flexible = Shift("flexible", 6) with { End = new TimeOnly(20, 0), Core = new CoreTime(new TimeOnly(10, 0), new TimeOnly(15, 0), TimeSpan.FromHours(8)) };
        RotaEntry[] turn = [.. Turns.SelectMany((shift, week) => Enumerable.Range(0, 5).Select(day => new RotaEntry((week * 7) + day, shift)))];
        return new ShiftPlan(
            [Shift("early", 6), Shift("late", 14), Shift("night", 22), flexible],
            [new Rota("turns", "Turns", 21, new DateOnly(2025, 12, 29), turn), new Rota("week", "Week", 7, new DateOnly(2025, 12, 29), [.. Enumerable.Range(0, 5).Select(day => new RotaEntry(day, "flexible"))])],
            [.. Enumerable.Range(0, Teams).Select(team => new RotaAssignment($"a{team}", team == 0 ? "week" : "turns", Subject.Of($"team {team}"), First.AddDays(-30), null, team == 0 ? 0 : team % 3 * 7))],
            [],
            1);
    }

    // The plan says when somebody is expected; the sightings follow it, with lateness, breaks and forgotten check-outs.
    private PersonFacts Person(int number)
    {
        var id = $"p-{number}";
        var vacation = First.AddDays(_random.Next(330));
        var sick = First.AddDays(_random.Next(360));
        var calendar = new PersonCalendar(
            [new GroupMembership($"team {number % Teams}")],
            [new Leave("v", vacation, vacation.AddDays(20), LeaveKind.Vacation), new Leave("s", sick, sick.AddDays(4), LeaveKind.Sickness)],
            1);
        var expected = AutoAttend.Attendance.PersonAttendance
            .Derive(new PersonFacts(id, calendar, [], []), Plan, First, Last, DateTimeOffset.MinValue)
            .Where(record => record.Status == Contracts.Attendance.AttendanceStatus.Expected)
            .ToArray();
        var each = (double)SightingsEach / expected.Length;
        List<Sighting> seen = new(SightingsEach);
        foreach (var occasion in expected.Select(record => record.Occasion))
        {
            var come = occasion.Start.AddMinutes(_random.Next(-20, 12));
            var leave = occasion.Start.AddMinutes(500 + _random.Next(0, 60));
            var more = Math.Max((int)(each + _random.NextDouble()) - 2, 0);
            seen.Add(Seen(id, come, CameraDirection.In));
            for (var index = 0; index < more; index++)
                seen.Add(Seen(id, come + ((leave - come) * _random.NextDouble()), CameraDirection.Both));
            seen.Add(Seen(id, leave, CameraDirection.Out));
        }

        return new PersonFacts(id, calendar, seen, []);
    }

    private Sighting Seen(string personId, DateTimeOffset at, CameraDirection direction) => new(
        $"{personId}/{at.UtcTicks}/{_random.Next()}", 0, "main", "door", direction, 1, SightingOutcome.Person, personId, null, 0.7f, 0.3f,
        at, at.AddSeconds(_random.Next(1, 20)), 12, 90, null, null, "m", true);
}
