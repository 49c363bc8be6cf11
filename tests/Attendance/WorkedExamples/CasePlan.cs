using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>Reads the plans of an example.</summary>
internal static class CasePlan
{
    public static SitePlan Of(Case example)
    {
        var site = new Site(Days.Site, "Main", example.Zone, example.Gap, CaseTimes.Clock(example.DayStart));
        var rotas = example.Rotas.Select((rota, index) => new Rota(
            $"r{index}", $"r{index}", rota.Cycle, CaseTimes.Date(rota.Begins),
            [.. rota.Days.SelectMany(day => day.Value.Select(shift => new RotaEntry(day.Key, shift)))], rota.OnHolidays)).ToArray();
        return SitePlan.Of(
            site,
            new HolidayCalendar([.. example.Holidays.Select(HolidayOf)], 1),
            new ShiftPlan(
                [.. example.Shifts.Select(ShiftOf)],
                rotas,
                [.. example.Rotas.Select((rota, index) => new RotaAssignment(
                    $"a{index}", $"r{index}", rota.For.Length == 0 ? Subject.Person(Days.Person) : Subject.Of(rota.For), CaseTimes.Date(rota.Begins),
                    rota.Until is { } until ? CaseTimes.Date(until) : null, rota.Offset))],
                [.. example.Planned.Select(day => new RotaException(Subject.Person(Days.Person), CaseTimes.Date(day.Key), day.Value))],
                1),
            new CoursePlan(
                [.. example.Rooms.Select(room => new Room(room.Key, room.Key, room.Value))],
                [.. example.Courses.Select(CourseOf)],
                [.. example.Courses.SelectMany(course => course.Sessions.Select(session => SeriesOf(course.Id, session)))],
                [.. example.Courses.SelectMany(course => course.Changes.Select(ChangeOf))],
                1));
    }

    public static PersonCalendar CalendarOf(Case example) => new(
        [.. example.Groups.Select(text => text.Split(' ') is [var name, var dates]
            ? new GroupMembership(name, CaseTimes.Dates(dates).From, CaseTimes.Dates(dates).To)
            : new GroupMembership(text))],
        [.. example.Leave.Select(LeaveOf)],
        1);

    private static ShiftTemplate ShiftOf(ShiftText text)
    {
        var (start, end) = CaseTimes.Clocks(text.Times);
        var claims = text.Claims.Split(' ');
        return ShiftTemplate.Plain(text.Id, char.ToUpperInvariant(text.Id[0]) + text.Id[1..], start, end) with
        {
            GraceLate = CaseTimes.Length(text.GraceLate),
            GraceEarly = CaseTimes.Length(text.GraceEarly),
            Breaks = [.. text.Breaks.Select(one => new ShiftBreak(CaseTimes.Clocks(one[..11]).Start, CaseTimes.Clocks(one[..11]).End, one.EndsWith(" paid", StringComparison.Ordinal)))],
            DeductedBreaks = [.. text.DeductedBreaks.Select(one => one.Split(' ')).Select(words => new DeductedBreak(CaseTimes.Length(words[2]), CaseTimes.Length(words[0])))],
            Core = text.Core is { } core ? new CoreTime(CaseTimes.Clocks(core[..11]).Start, CaseTimes.Clocks(core[..11]).End, CaseTimes.Length(core.Split(' ')[^1])) : null,
            Rounding = text.Rounding?.Split(' ') is { } words ? new Rounding(int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<RoundingDirection>(words[2].Trim(',')), Enum.Parse<RoundingDirection>(words[4])) : null,
            MinimumHalfDay = CaseTimes.Length(text.HalfDay),
            MinimumFullDay = CaseTimes.Length(text.FullDay),
            Overtime = text.Overtime is { } overtime ? OvertimeOf(overtime) : null,
            ClaimBefore = CaseTimes.Length(claims[0]),
            ClaimAfter = CaseTimes.Length(claims[2]),
            Counting = Enum.Parse<PresenceCounting>(text.Counting),
            AutomaticCheckOut = Enum.Parse<AutomaticCheckOut>(text.Closes),
        };
    }

    // "after 8:00, 1:00 before, 2:00 beyond, 0:15 least"
    private static OvertimeRule OvertimeOf(string text)
    {
        TimeSpan Part(string word) => text.Split(", ").FirstOrDefault(part => part.Contains(word, StringComparison.Ordinal)) is { } part
            ? CaseTimes.Length(part.Replace(word, "", StringComparison.Ordinal).Trim())
            : TimeSpan.Zero;
        return new OvertimeRule(Part("after"), Part("before"), Part("beyond"), Part("least"));
    }

    private static Holiday HolidayOf(string text) => new(text, CaseTimes.Date(text[..10]), Name(text), PartOf(text));

    private static string Name(string text) => text[11..].Replace(", first half", "", StringComparison.Ordinal).Replace(", second half", "", StringComparison.Ordinal);

    private static Leave LeaveOf(string text)
    {
        var (from, to) = CaseTimes.Dates(text.Split(' ')[0]);
        return new Leave(text, from, to ?? from, Enum.Parse<LeaveKind>(text.Split(' ')[1].Trim(',')), PartOf(text));
    }

    private static DayPart PartOf(string text) => text.EndsWith("first half", StringComparison.Ordinal) ? DayPart.FirstHalf
        : text.EndsWith("second half", StringComparison.Ordinal) ? DayPart.SecondHalf : DayPart.Whole;

    private static Course CourseOf(CourseText text)
    {
        var claims = text.Claims.Split(' ');
        return new Course(
            text.Id, char.ToUpperInvariant(text.Id[0]) + text.Id[1..], [.. text.Roster.Select(MemberOf)], text.Staff, text.Share,
            CaseTimes.Length(text.GraceLate), CaseTimes.Length(text.GraceEarly), CaseTimes.Length(claims[0]), CaseTimes.Length(claims[2]));
    }

    // "p-1", "class 7b" or "p-1 2026-01-01..2026-03-10"
    private static CourseMember MemberOf(string text)
    {
        if (text.StartsWith("class ", StringComparison.Ordinal))
            return new CourseMember(Subject.Of(text[6..]));
        var words = text.Split(' ');
        return words.Length == 1
            ? new CourseMember(Subject.Person(words[0]))
            : new CourseMember(Subject.Person(words[0]), CaseTimes.Dates(words[1]).From, CaseTimes.Dates(words[1]).To);
    }

    private static SessionSeries SeriesOf(string courseId, string text)
    {
        var words = text.Split(' ');
        var (start, end) = CaseTimes.Clocks(words[2]);
        var (from, to) = CaseTimes.Dates(words[1]);
        return new SessionSeries(words[0], courseId, words[4], start, end, from, to ?? from, to == from ? [] : [from.DayOfWeek]);
    }

    private static SessionChange ChangeOf(string text)
    {
        var words = text.Split(' ');
        return new SessionChange(words[0], CaseTimes.Date(words[1]), words[2] == "cancelled", words[2] == "in" ? words[3] : null);
    }
}
