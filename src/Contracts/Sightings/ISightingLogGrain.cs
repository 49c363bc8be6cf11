namespace AutoAttend.Contracts.Sightings;

/// <summary>Reads the sighting log, its evidence and the ledger; a stateless worker. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.ISightingLogGrain")]
public interface ISightingLogGrain : IGrainWithStringKey
{
    [Alias("Query")]
    Task<SightingPage> Query(SightingQuery query);

    /// <summary>
    /// The same of the ledger: of named sightings alone, and also of those that the log, which is kept for a limited time, has forgotten. Their
    /// pictures may be gone.
    /// </summary>
    [Alias("QueryLedger")]
    Task<SightingPage> QueryLedger(SightingQuery query);

    /// <summary>A stored picture as JPEG: a sighting's best face, a person's photo. Null where it is gone.</summary>
    [Alias("GetEvidence")]
    Task<byte[]?> GetEvidence(string evidenceId);
}
