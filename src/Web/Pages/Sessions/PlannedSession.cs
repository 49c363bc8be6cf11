using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Courses;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>One session of a series, with what was changed about it.</summary>
/// <param name="Series">Its series.</param>
/// <param name="Date">Its day.</param>
/// <param name="Change">What is different; null where the series holds.</param>
public sealed record PlannedSession(SessionSeries Series, DateOnly Date, SessionChange? Change)
{
    /// <summary>When it begins, by the site's clock.</summary>
    public TimeOnly Start => Change?.Start ?? Series.Start;

    /// <summary>When it ends; on the next day where that is not after the start.</summary>
    public TimeOnly End => Change?.End ?? Series.End;

    /// <summary>Where.</summary>
    public string RoomId => Change?.RoomId ?? Series.RoomId;

    /// <summary>Whether it is not held.</summary>
    public bool Cancelled => Change is { Cancelled: true };

    /// <summary>Whether it is at another time than the series.</summary>
    public bool Moved => Start != Series.Start || End != Series.End;

    /// <summary>Whether it is in another room than the series.</summary>
    public bool Elsewhere => RoomId != Series.RoomId;

    /// <summary>The id of its records' occasion.</summary>
    public string OccasionId => OccasionIds.Session(Series.Id, Date);
}
