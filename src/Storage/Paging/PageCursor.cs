using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Storage.Paging;

/// <summary>The last entry of a page, after which the next one goes on: <c>ticks:id</c>.</summary>
internal readonly record struct PageCursor(long Ticks, string Id)
{
    public static string After(DateTimeOffset time, string id) => string.Create(CultureInfo.InvariantCulture, $"{time.UtcTicks}:{id}");

    /// <exception cref="InvalidInputException">It is not one that a page gave.</exception>
    public static PageCursor Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new PageCursor(ticks, text[(colon + 1)..])
            : throw new InvalidInputException("before", text, "hand in the \"next\" of the page before, or nothing for the newest page.");
    }
}
