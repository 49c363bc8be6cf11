using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.People;

namespace AutoAttend.Web.Pages.People;

/// <summary>A profile while it is being typed; two drafts are equal when nothing was changed between them.</summary>
public sealed record ProfileDraft
{
    /// <summary>As shown.</summary>
    public string Name { get; set; } = "";

    /// <summary>Personnel or student number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Departments or classes, separated by commas.</summary>
    public string Groups { get; set; } = "";

    /// <summary>Whether consent was given.</summary>
    public bool Consent { get; set; }

    /// <summary>The day it was given, as <c>yyyy-MM-dd</c>.</summary>
    public string ConsentOn { get; set; } = "";

    /// <summary>How it was given.</summary>
    public string ConsentNote { get; set; } = "";

    /// <summary>The draft of a stored profile.</summary>
    public static ProfileDraft Of(PersonProfile profile) => new()
    {
        Name = profile.Name,
        Number = profile.Number,
        Groups = string.Join(", ", profile.Groups),
        Consent = profile.Consent is not null,
        ConsentOn = profile.Consent is { } consent ? Day(consent.GivenOn) : "",
        ConsentNote = profile.Consent?.Note ?? "",
    };

    /// <summary>A day as a date field of the browser has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The profile that was typed; the rest of the rules are the grain's.</summary>
    /// <exception cref="InvalidInputException">The day of the consent cannot be read.</exception>
    public PersonProfile ToProfile() => new(
        Name.Trim(),
        Number.Trim(),
        [.. Groups.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
        Consent ? new Consent(ReadDay(), ConsentNote.Trim()) : null);

    private DateOnly ReadDay() =>
        DateOnly.TryParseExact(ConsentOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidInputException("Consent given on", ConsentOn, "Choose the day on which consent was given.");
}
