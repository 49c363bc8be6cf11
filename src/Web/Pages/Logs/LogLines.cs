using System.Collections;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>The sightings that a view shows, newest first, each once and in its latest revision.</summary>
public sealed class LogLines : IReadOnlyList<Sighting>
{
    /// <summary>Sightings that are read at once.</summary>
    public const int PageSize = 50;

    /// <summary>Nothing yet.</summary>
    public static readonly LogLines None = new([]);

    private readonly IReadOnlyList<Sighting> _lines;

    private LogLines(IReadOnlyList<Sighting> lines) => _lines = lines;

    /// <inheritdoc/>
    public int Count => _lines.Count;

    /// <inheritdoc/>
    public Sighting this[int index] => _lines[index];

    /// <summary>With more sightings, from the log or just made; an older revision never replaces a newer one.</summary>
    public LogLines With(IEnumerable<Sighting> more) => new(
    [
        .. _lines.Concat(more)
            .GroupBy(sighting => sighting.Id)
            .Select(revisions => revisions.MaxBy(sighting => sighting.Revision)!)
            .OrderByDescending(sighting => sighting.FirstSeen),
    ]);

    /// <inheritdoc/>
    public IEnumerator<Sighting> GetEnumerator() => _lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
