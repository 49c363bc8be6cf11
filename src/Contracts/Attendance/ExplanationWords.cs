using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoAttend.Contracts.Attendance;

/// <summary>Makes sentences of explanations.</summary>
/// <param name="phrases">
/// A sentence for each kind. <c>{at}</c> and <c>{until}</c> become times of day, with the date for another day than the occasion's;
/// <c>{amount}</c> hours and minutes; <c>{name}</c> a name.
/// </param>
/// <param name="names">The words for kinds of leave and statuses, by the enumeration's name; those without one stay as they are.</param>
/// <param name="culture">How dates are written.</param>
public sealed partial class ExplanationWords(
    IReadOnlyDictionary<ExplanationKind, string> phrases, IReadOnlyDictionary<string, string> names, CultureInfo culture)
{
    /// <summary>In English.</summary>
    public static readonly ExplanationWords English = new(EnglishExplanations.Phrases, EnglishExplanations.Names, CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>A step as a sentence.</summary>
    /// <param name="step">The step.</param>
    /// <param name="date">The occasion's date: times of other days say so.</param>
    public string Say(ExplanationStep step, DateOnly date) => Placeholder().Replace(phrases[step.Kind], found => found.Value switch
    {
        "{at}" => Time(step.At, date),
        "{until}" => Time(step.Until, date),
        "{amount}" => Length(step.Amount ?? TimeSpan.Zero),
        "{name}" => Name(step),
        var unknown => throw new FormatException($"The sentence for {step.Kind} asks for {unknown}."),
    });

    /// <summary>A whole explanation, a sentence a line.</summary>
    public IReadOnlyList<string> Say(AttendanceRecord record) => [.. record.Explanation.Select(step => Say(step, record.Date))];

    // A shift may be called what a status is; only kinds of leave and statuses have words.
    private string Name(ExplanationStep step)
    {
        var name = step.Name ?? "";
        return step.Kind is ExplanationKind.Leave or ExplanationKind.HalfLeave or ExplanationKind.StatusCorrected ? names.GetValueOrDefault(name, name) : name;
    }

    private string Time(DateTimeOffset? time, DateOnly date) => time is not { } at ? "…"
        : DateOnly.FromDateTime(at.DateTime) == date ? at.ToString("HH:mm", CultureInfo.InvariantCulture)
        : at.ToString("HH:mm", CultureInfo.InvariantCulture) + at.ToString(" (ddd d MMM)", culture);

    private static string Length(TimeSpan amount) => string.Create(CultureInfo.InvariantCulture, $"{(int)amount.TotalHours}:{amount.Minutes:00}");

    [GeneratedRegex("{[a-z]+}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
