using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;

namespace AutoAttend.Web.Tests.Pages.Sessions;

/// <summary>A course on Mondays and Wednesdays of every other week, once cancelled and once moved.</summary>
internal static class Lessons
{
    public static readonly Room Lab = new("lab", "Lab", ["c1"]);

    public static readonly Room Hall = new("hall", "Hall", []);

    public static readonly Course Maths = new(
        "maths", "Maths 7b", [new CourseMember(Subject.Of("7b")), new CourseMember(Subject.Person("p1"), new DateOnly(2026, 3, 10))], ["p9"], 0.75,
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15), Colour: 2);

    public static readonly SessionSeries Series = new(
        "maths-1", "maths", "lab", new TimeOnly(8, 0), new TimeOnly(9, 30), new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 31), [DayOfWeek.Monday, DayOfWeek.Wednesday], 2);

    public static readonly CoursePlan Plan = new(
        [Lab, Hall],
        [Maths],
        [Series],
        [
            new SessionChange("maths-1", new DateOnly(2026, 3, 4), Cancelled: true),
            new SessionChange("maths-1", new DateOnly(2026, 3, 16), RoomId: "hall", Start: new TimeOnly(10, 0), End: new TimeOnly(11, 30)),
        ],
        3);
}
