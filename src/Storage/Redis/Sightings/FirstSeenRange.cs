using AutoAttend.Contracts.Sightings;
using AutoAttend.Storage.Paging;
using AutoAttend.Storage.Redis.Engine;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>The bounds of a query, as a sorted set's range by its members wants them.</summary>
/// <param name="Least">Its lower bound.</param>
/// <param name="Largest">Its upper bound, never part of it.</param>
internal readonly record struct FirstSeenRange(string Least, string Largest)
{
    private const string Unbounded = "+";

    /// <exception cref="Contracts.InvalidInputException">The cursor is not one that a page gave.</exception>
    public static FirstSeenRange Of(SightingQuery query)
    {
        List<string> ends = [];
        if (query.To is { } to)
            ends.Add(TimeKey.Of(to));
        if (query.Before is { } before)
        {
            var (firstSeen, id) = PageCursor.Parse(before);
            ends.Add(TimeKey.Of(firstSeen) + id);
        }
        return new FirstSeenRange(
            query.From is { } from ? $"[{TimeKey.Of(from)}" : "-",
            ends.Count == 0 ? Unbounded : $"({ends.Min(StringComparer.Ordinal)}");
    }
}
