using AutoAttend.Vision.Matching;

namespace AutoAttend.Storage.Milvus.Searching;

/// <summary>What the nearest templates say of the nearest person.</summary>
/// <param name="PersonId">The person of the nearest template.</param>
/// <param name="Cosine">To that template.</param>
/// <param name="NextCosine">To the nearest template of anybody else; null where only this person's were found.</param>
internal readonly record struct Nearest(string PersonId, float Cosine, float? NextCosine)
{
    /// <summary>Reads hits, the best first.</summary>
    /// <returns>Null where there are none.</returns>
    public static Nearest? Of(IReadOnlyList<Hit> hits)
    {
        if (hits.Count == 0)
            return null;
        var best = hits[0];
        foreach (var hit in hits)
        {
            if (hit.PersonId != best.PersonId)
                return new Nearest(best.PersonId, best.Cosine, hit.Cosine);
        }
        return new Nearest(best.PersonId, best.Cosine, null);
    }

    /// <summary>The match; without anybody else its margin is 2, as it is in an exact gallery.</summary>
    public Match ToMatch() => new(PersonId, Cosine, NextCosine is { } next ? Math.Max(0, Cosine - next) : 2);
}
