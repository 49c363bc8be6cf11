using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Storage.Sightings;

/// <summary>The last sighting of a page, after which the next one goes on: <c>ticks:id</c>.</summary>
internal readonly record struct PageCursor(long FirstSeen, string Id)
{
    public static string After(Sighting last) => string.Create(CultureInfo.InvariantCulture, $"{last.FirstSeen.UtcTicks}:{last.Id}");

    /// <exception cref="InvalidInputException">It is not one that a page gave.</exception>
    public static PageCursor Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new PageCursor(ticks, text[(colon + 1)..])
            : throw new InvalidInputException("before", text, "hand in the \"next\" of the page before, or nothing for the newest page.");
    }
}
