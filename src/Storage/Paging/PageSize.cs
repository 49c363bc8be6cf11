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
}
