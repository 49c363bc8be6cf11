namespace AutoAttend.Contracts.Attendance;

/// <summary>What a working day came to for one person at one site. Derived from the ledger, never typed over.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="SiteId">Where.</param>
/// <param name="Date">The day in the site's time zone.</param>
/// <param name="FirstIn">The first sighting of the day, with the site's offset.</param>
/// <param name="LastOut">The end of the last presence so far, with the site's offset.</param>
/// <param name="Present">Total presence: the intervals' sum, 0..25 h.</param>
/// <param name="In">Whether the person is there as of the last sighting.</param>
/// <param name="Intervals">The presence, in order, not overlapping.</param>
/// <param name="Sightings">How many sightings the day has.</param>
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
    int Sightings);
