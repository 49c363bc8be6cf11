using AutoAttend.Contracts;
using AutoAttend.Contracts.People;

namespace AutoAttend.Grains.People;

/// <summary>What makes a profile usable.</summary>
public static class ProfileRules
{
    private const int LongestName = 200;
    private const int LongestNumber = 64;
    private const int LongestGroup = 100;
    private const int MostGroups = 50;
    private const int LongestNote = 1000;

    /// <summary>The profile as it is kept: texts trimmed, each group once.</summary>
    /// <param name="profile">As it was given.</param>
    /// <param name="today">No consent can have been given after it.</param>
    /// <exception cref="InvalidInputException">A field is not usable.</exception>
    public static PersonProfile Check(PersonProfile profile, DateOnly today)
    {
        var kept = new PersonProfile(
            profile.Name?.Trim() ?? "",
            profile.Number?.Trim() ?? "",
            (profile.Groups ?? []).Select(group => group?.Trim() ?? "").Where(group => group.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray(),
            profile.Consent is { } consent ? consent with { Note = consent.Note?.Trim() ?? "" } : null);

        if (kept.Name.Length is 0 or > LongestName)
            throw new InvalidInputException("Name", kept.Name, $"give a name of 1 to {LongestName} characters.");
        if (kept.Name.Any(char.IsControl))
            throw new InvalidInputException("Name", Visible(kept.Name), "give it on one line, without control characters.");
        if (kept.Number.Length > LongestNumber || kept.Number.Any(char.IsControl))
            throw new InvalidInputException("Number", Visible(kept.Number), $"give at most {LongestNumber} characters on one line.");
        if (kept.Groups.Count > MostGroups)
            throw new InvalidInputException("Groups", $"{kept.Groups.Count}", $"give at most {MostGroups} groups.");
        if (kept.Groups.FirstOrDefault(group => group.Length > LongestGroup || group.Any(char.IsControl)) is { } bad)
            throw new InvalidInputException("Group", Visible(bad), $"give at most {LongestGroup} characters on one line.");
        if (kept.Consent is { } given && given.GivenOn > today.AddDays(1))
            throw new InvalidInputException("Consent given on", $"{given.GivenOn:O}", "give a day that is not in the future.");
        if (kept.Consent?.Note.Length > LongestNote)
            throw new InvalidInputException("Consent note", null, $"give at most {LongestNote} characters.");
        return kept;
    }

    private static string Visible(string text) => new([.. text.Select(sign => char.IsControl(sign) ? ' ' : sign)]);
}
