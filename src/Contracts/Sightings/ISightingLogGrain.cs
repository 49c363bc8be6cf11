namespace AutoAttend.Contracts.Sightings;

/// <summary>Reads the sighting log and its evidence; a stateless worker. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.ISightingLogGrain")]
public interface ISightingLogGrain : IGrainWithStringKey
{
    [Alias("Query")]
    Task<SightingPage> Query(SightingQuery query);

    /// <summary>A stored picture as JPEG: a sighting's best face, a person's photo. Null where it is gone.</summary>
    [Alias("GetEvidence")]
    Task<byte[]?> GetEvidence(string evidenceId);
}
