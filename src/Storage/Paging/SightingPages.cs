using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Storage.Paging;

/// <summary>Makes pages of sightings.</summary>
internal static class SightingPages
{
    /// <param name="found">Newest first, at most one more than <paramref name="take"/>.</param>
    /// <param name="take">How many a page has.</param>
    public static SightingPage Of(List<Sighting> found, int take)
    {
        var next = PageSize.Cut(found, take, last => PageCursor.After(last.FirstSeen, last.Id));
        return new SightingPage(found, next);
    }
}
