using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Grains.Sightings;

/// <summary>Which questions to the sighting log have an answer.</summary>
public static class SightingQueryRules
{
    /// <summary>Sightings in one page.</summary>
    public const int MostTaken = 1000;

    /// <exception cref="InvalidInputException">The page size or the times are not usable.</exception>
    public static void Check(SightingQuery query)
    {
        if (query.Take is < 1 or > MostTaken)
            throw new InvalidInputException("Take", $"{query.Take}", $"ask for 1 to {MostTaken} sightings.");
        if (query.From >= query.To)
            throw new InvalidInputException("To", $"{query.To:O}", $"give a time after {query.From:O}.");
        if (query.Outcome is { } outcome && !Enum.IsDefined(outcome))
            throw new InvalidInputException("Outcome", $"{outcome}", $"use {string.Join(", ", Enum.GetNames<SightingOutcome>())} or none.");
    }
}
