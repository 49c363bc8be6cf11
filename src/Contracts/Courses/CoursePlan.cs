namespace AutoAttend.Contracts.Courses;

/// <summary>Everything that a site has planned of teaching.</summary>
/// <param name="Rooms">By name.</param>
/// <param name="Courses">By name.</param>
/// <param name="Series">By first day.</param>
/// <param name="Changes">By day.</param>
/// <param name="Revision">Goes up with every change.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CoursePlan")]
public sealed record CoursePlan(
    IReadOnlyList<Room> Rooms,
    IReadOnlyList<Course> Courses,
    IReadOnlyList<SessionSeries> Series,
    IReadOnlyList<SessionChange> Changes,
    long Revision)
{
    /// <summary>Nothing planned.</summary>
    public static readonly CoursePlan Empty = new([], [], [], [], 0);
}
