namespace AutoAttend.Grains.Ports;

/// <summary>What was removed of a site.</summary>
/// <param name="Sightings">From the log.</param>
/// <param name="Evidence">Their pictures.</param>
/// <param name="LedgerEntries">Attendance facts.</param>
public sealed record SiteErasure(int Sightings, int Evidence, int LedgerEntries);
