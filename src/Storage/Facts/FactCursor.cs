using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Storage.Facts;

/// <summary>The last fact of a page, after which the next one goes on: <c>ticks:id</c>.</summary>
internal readonly record struct FactCursor(long RecordedAt, string Id)
{
    public static string After(AttendanceFact last) => string.Create(CultureInfo.InvariantCulture, $"{last.RecordedAt.UtcTicks}:{last.Id}");

    /// <exception cref="InvalidInputException">It is not one that a page gave.</exception>
    public static FactCursor Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new FactCursor(ticks, text[(colon + 1)..])
            : throw new InvalidInputException("before", text, "hand in the \"next\" of the page before, or nothing for the newest page.");
    }
}
