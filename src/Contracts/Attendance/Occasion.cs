namespace AutoAttend.Contracts.Attendance;

/// <summary>
/// What attendance is counted for: one shift, one session, or a day on which somebody came unplanned. Of a person's occasions a sighting
/// belongs to exactly one.
/// </summary>
/// <param name="Id">
/// The same whenever it is derived: <c>day/2026-03-17</c>, <c>shift/early/2026-03-17</c>, <c>session/maths-1/2026-03-17</c>; unique for a site.
/// </param>
/// <param name="Kind">Which of them.</param>
/// <param name="SiteId">Where.</param>
/// <param name="Date">The day it is counted on: for a shift or session the one it was planned for, on which it begins.</param>
/// <param name="Name">Of the shift or course; empty for a day.</param>
/// <param name="SourceId">The shift template's, or the course's, id; empty for a day.</param>
/// <param name="Start">When it begins, with the site's offset.</param>
/// <param name="End">When it ends, not in it; after <paramref name="Start"/>.</param>
/// <param name="ClaimStart">From when on a sighting may belong to it.</param>
/// <param name="ClaimEnd">Until when, not in it.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Occasion")]
public sealed record Occasion(
    string Id,
    OccasionKind Kind,
    string SiteId,
    DateOnly Date,
    string Name,
    string SourceId,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset ClaimStart,
    DateTimeOffset ClaimEnd);
