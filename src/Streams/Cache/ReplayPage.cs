namespace AutoAttend.Streams.Cache;

/// <summary>One stream's batches of a stretch that was read from Redis again.</summary>
/// <param name="From">The stretch begins after this id.</param>
/// <param name="Through">The stretch ends with this id.</param>
/// <param name="Batches">Every batch of the stream in it, in order.</param>
internal sealed record ReplayPage(EntryId From, EntryId Through, IReadOnlyList<RedisBatch> Batches)
{
    /// <summary>Whether what follows this id is known here.</summary>
    public bool Covers(EntryId after) => From <= after && after < Through;

    /// <summary>The first batch after an id; null where there is none in the stretch.</summary>
    public RedisBatch? Next(EntryId after) => Batches.FirstOrDefault(batch => batch.Id > after);
}
