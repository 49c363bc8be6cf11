using System.Globalization;
using AutoAttend.Contracts.Courses;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Courses in words.</summary>
public static class CourseWords
{
    /// <summary>Who takes it on a day and how it is judged.</summary>
    public static string Of(Course course, DateOnly today)
    {
        var covered = course.Roster.Where(member => member.Covers(today)).ToList();
        var (people, groups) = (covered.Count(member => member.Who.PersonId is not null), covered.Where(member => member.Who.Group is not null).Select(member => member.Who.Group).ToList());
        var who = (people, groups.Count) switch
        {
            (0, 0) => "Nobody takes it today.",
            (_, 0) => $"{People(people)} on its list.",
            (0, _) => $"{string.Join(", ", groups)} on its list.",
            _ => $"{string.Join(", ", groups)} and {People(people)} on its list.",
        };
        var share = course.MinimumShare > 0 ? string.Create(CultureInfo.InvariantCulture, $"Counts from {course.MinimumShare:0%} of a lesson.") : "Any moment of a lesson counts.";
        return $"{who} {share} Late after {course.GraceLate.TotalMinutes:0} min.";
    }

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
