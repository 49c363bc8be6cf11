namespace AutoAttend.Grains.Ports;

/// <summary>Whether storage takes writes.</summary>
public interface IStorageHealth
{
    /// <summary>Writes and removes a mark.</summary>
    /// <returns>Null when that worked; else what is wrong and what to do, without secrets.</returns>
    Task<string?> Check(CancellationToken cancellation);
}
