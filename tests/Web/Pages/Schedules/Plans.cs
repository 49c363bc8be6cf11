using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Web.Tests.Pages.Schedules;

/// <summary>Things to plan with.</summary>
internal static class Plans
{
    public static readonly ShiftTemplate Early = ShiftTemplate.Plain("early", "Early", new TimeOnly(6, 0), new TimeOnly(14, 30)) with
    {
        DeductedBreaks = [new DeductedBreak(TimeSpan.FromHours(6), TimeSpan.FromMinutes(30))],
    };

    public static readonly ShiftTemplate Night = ShiftTemplate.Plain("night", "Night", new TimeOnly(22, 0), new TimeOnly(6, 0)) with { Colour = 2 };

    public static readonly Rota Week = new("week", "Week", 7, new DateOnly(2024, 1, 1), [new RotaEntry(0, "early"), new RotaEntry(1, "early")]);

    public static readonly ShiftPlan Plan = new([Early, Night], [Week], [new RotaAssignment("a1", "week", Subject.Person("p1"), new DateOnly(2026, 1, 1))], [], 5);

    /// <summary>A record of the shift Early.</summary>
    public static AttendanceRecord Record(string person, DateOnly date, AttendanceStatus status = AttendanceStatus.Expected)
    {
        var start = new DateTimeOffset(date, Early.Start, TimeSpan.FromHours(1));
        return Sample.Record(person) with
        {
            Status = status,
            Occasion = new Occasion(
                OccasionIds.Shift("early", date), OccasionKind.Shift, "main", date, "Early", "early", start, start.AddHours(8.5), start.AddHours(-2), start.AddHours(12.5)),
        };
    }
}
