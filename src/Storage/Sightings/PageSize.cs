using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Storage.Sightings;

/// <summary>How many sightings a page may have.</summary>
internal static class PageSize
{
    private const int Largest = 1000;

    /// <exception cref="InvalidInputException">It may not have so many.</exception>
    public static void Check(SightingQuery query)
    {
        if (query.Take is < 1 or > Largest)
            throw new InvalidInputException("take", query.Take.ToString(CultureInfo.InvariantCulture), $"ask for 1 to {Largest} sightings a page.");
    }
}
