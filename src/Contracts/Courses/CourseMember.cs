using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Contracts.Courses;

/// <summary>Who takes a course, and when.</summary>
/// <param name="Who">A person or a class.</param>
/// <param name="From">The first day; null: from the first session on.</param>
/// <param name="To">The last day, included; null: to the last session.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CourseMember")]
public sealed record CourseMember(Subject Who, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly date) => (From is not { } from || from <= date) && (To is not { } to || date <= to);
}
