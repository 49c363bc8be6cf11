namespace AutoAttend.Contracts.People;

/// <summary>What an erasure removed.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Templates">Templates removed from storage and the gallery.</param>
/// <param name="Photos">Photos removed.</param>
/// <param name="Sightings">Sightings removed from the log.</param>
/// <param name="Evidence">Pictures of those sightings removed.</param>
/// <param name="LedgerEntries">Attendance facts removed.</param>
/// <param name="ErasedAt">When.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ErasureReceipt")]
public sealed record ErasureReceipt(
    string PersonId, int Templates, int Photos, int Sightings, int Evidence, int LedgerEntries, DateTimeOffset ErasedAt);
