namespace AutoAttend.Contracts.Courses;

/// <summary>The sessions of a course that repeat; a single one is a series of one day.</summary>
/// <param name="Id">Stable within its site: 1..32 of a-z, 0-9 and dash.</param>
/// <param name="CourseId">Of which course.</param>
/// <param name="RoomId">Where.</param>
/// <param name="Start">When each begins, by the site's clock.</param>
/// <param name="End">When each ends: on the next day where it is not after <paramref name="Start"/>.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Weekdays">On which days of the week; empty: on <paramref name="From"/> alone.</param>
/// <param name="EveryWeeks">Every how many weeks, counted from the week (Monday to Sunday) of <paramref name="From"/>, 1..52.</param>
/// <param name="OnHolidays">Whether it is held on the site's holidays too.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.SessionSeries")]
public sealed record SessionSeries(
    string Id,
    string CourseId,
    string RoomId,
    TimeOnly Start,
    TimeOnly End,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<DayOfWeek> Weekdays,
    int EveryWeeks = 1,
    bool OnHolidays = false);
