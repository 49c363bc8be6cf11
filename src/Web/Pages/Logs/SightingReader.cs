using System.Runtime.CompilerServices;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>Reads the log for a download, page by page, so that no download holds more than a page in memory.</summary>
public static class SightingReader
{
    // A page of 500 sightings is some 200 kB on the wire: few calls for a large download, no large message for Orleans.
    private const int PageSize = 500;

    /// <summary>The pages of a filter, newest sightings first.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Sighting>> ReadPages(
        this ISightingLogGrain log, LogFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? before = null;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await log.Query(filter.ToQuery(before, PageSize));
            if (page.Sightings.Count > 0)
                yield return page.Sightings;
            before = page.Next;
        }
        while (before is not null);
    }
}
