namespace AutoAttend.Grains.Ports;

/// <summary>Pictures as JPEG: the best face of a sighting, the photos of a person.</summary>
public interface IEvidenceStore
{
    /// <summary>Stores a picture under an id, replacing what was there.</summary>
    Task Put(string id, byte[] jpeg, CancellationToken cancellation);

    /// <summary>A picture; null where there is none.</summary>
    Task<byte[]?> Get(string id, CancellationToken cancellation);

    /// <summary>Removes pictures so that they cannot be read back from the storage either.</summary>
    /// <returns>How many there were.</returns>
    Task<int> Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation);
}
