using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Storage.Paging;

/// <summary>How many entries a page may have.</summary>
internal static class PageSize
{
    private const int Largest = 1000;

    /// <param name="take">How many are asked for.</param>
    /// <param name="entries">What they are, in words.</param>
    /// <exception cref="InvalidInputException">It may not have so many.</exception>
    public static void Check(int take, string entries)
    {
        if (take is < 1 or > Largest)
            throw new InvalidInputException("take", take.ToString(CultureInfo.InvariantCulture), $"ask for 1 to {Largest} {entries} a page.");
    }

    /// <summary>Leaves the page of what was read: one entry more than a page has tells whether there is a next.</summary>
    /// <param name="found">At most one entry more than <paramref name="take"/>; is cut to it.</param>
    /// <param name="take">How many a page has.</param>
    /// <param name="after">The cursor after an entry.</param>
    /// <returns>Where the next page begins; null where this is the last.</returns>
    public static string? Cut<TEntry>(List<TEntry> found, int take, Func<TEntry, string> after)
    {
        if (found.Count <= take)
            return null;
        found.RemoveAt(take);
        return after(found[^1]);
    }
}
