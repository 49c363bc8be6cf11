namespace AutoAttend.Contracts.Attendance;

/// <summary>What a working day came to for one person at one site. Derived from the ledger, never typed over.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="SiteId">Where.</param>
/// <param name="Date">The day in the site's time zone.</param>
/// <param name="FirstIn">The first sighting of the day, with the site's offset.</param>
/// <param name="LastOut">The end of the last presence so far, with the site's offset.</param>
/// <param name="Present">Total presence: the intervals' sum, 0..25 h.</param>
/// <param name="In">Whether the person is there as of the last sighting; what holds by now says <see cref="IsIn"/>.</param>
/// <param name="Intervals">The presence, in order, not overlapping.</param>
/// <param name="Sightings">How many sightings the day has.</param>
/// <param name="InUntil">
/// Until when the last sighting lets the person be held to be there without another one: the end of the gap, or of the day after an In
/// camera; null once the person was seen leaving.
/// </param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AttendanceRecord")]
public sealed record AttendanceRecord(
    string PersonId,
    string SiteId,
    DateOnly Date,
    DateTimeOffset FirstIn,
    DateTimeOffset LastOut,
    TimeSpan Present,
    bool In,
    IReadOnlyList<PresenceInterval> Intervals,
    int Sightings,
    DateTimeOffset? InUntil = null)
{
    /// <summary>Whether the person is held to be there at a time after the last sighting.</summary>
    public bool IsIn(DateTimeOffset now) => In && now < InUntil;
}
