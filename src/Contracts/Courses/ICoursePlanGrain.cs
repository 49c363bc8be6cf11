using Orleans.Concurrency;

namespace AutoAttend.Contracts.Courses;

/// <summary>
/// A site's rooms, courses, rosters and sessions. Key: the site's id. Each change is noted in the audit trail and derives the sessions that
/// it touches again, save those of closed periods.
/// </summary>
[Alias("AutoAttend.ICoursePlanGrain")]
public interface ICoursePlanGrain : IGrainWithStringKey
{
    [Alias("Get"), AlwaysInterleave]
    Task<CoursePlan> Get();

    /// <summary>Adds a room, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">A field is not usable, or a camera does not exist or belongs to another room.</exception>
    [Alias("SaveRoom")]
    Task<CoursePlan> SaveRoom(Room room, string author);

    /// <exception cref="InvalidInputException">A session still uses it.</exception>
    [Alias("RemoveRoom")]
    Task<CoursePlan> RemoveRoom(string roomId, string author);

    /// <summary>Adds a course, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">A field is not usable; nothing was changed.</exception>
    [Alias("SaveCourse")]
    Task<CoursePlan> SaveCourse(Course course, string author);

    /// <exception cref="InvalidInputException">It still has sessions.</exception>
    [Alias("RemoveCourse")]
    Task<CoursePlan> RemoveCourse(string courseId, string author);

    /// <summary>Adds a series, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">An end lies before its start, the course or room does not exist, or the room is taken.</exception>
    [Alias("SaveSeries")]
    Task<CoursePlan> SaveSeries(SessionSeries series, string author);

    /// <exception cref="NotFoundException">There is no such series.</exception>
    [Alias("RemoveSeries")]
    Task<CoursePlan> RemoveSeries(string seriesId, string author);

    /// <summary>Changes one session; the change that says nothing lets the series hold again.</summary>
    /// <exception cref="InvalidInputException">The series has no session that day, the room is taken, or the day is closed.</exception>
    [Alias("Change")]
    Task<CoursePlan> Change(SessionChange change, string author);
}
