namespace AutoAttend.Contracts.Corrections;

/// <summary>Which facts of a site are wanted; a field that is null does not filter. Kiosk checks, frozen records and outages are no decisions and never among them.</summary>
/// <param name="From">Recorded at or after.</param>
/// <param name="To">Recorded before.</param>
/// <param name="PersonId">Of this person.</param>
/// <param name="Author">By this account.</param>
/// <param name="Before">Continues after the last fact of the page before: its <see cref="AuditPage.Next"/>.</param>
/// <param name="Take">At most so many, 1..1000.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AuditQuery")]
public sealed record AuditQuery(
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? PersonId = null,
    string? Author = null,
    string? Before = null,
    int Take = 50);
