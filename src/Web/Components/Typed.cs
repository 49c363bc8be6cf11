using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Web.Components;

/// <summary>Reads days, times of day and lengths of time as they are typed, and writes them the same way.</summary>
public static class Typed
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly string[] TimeForms = ["HH:mm", "H:mm", "HH:mm:ss"];

    /// <summary>As a date field has it, <c>2026-03-17</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", Invariant);

    /// <summary>As a date field has it; empty for none.</summary>
    public static string Day(DateOnly? day) => day is { } one ? Day(one) : "";

    /// <summary>As people read it, <c>Tue 17 Mar 2026</c>.</summary>
    public static string LongDay(DateOnly day) => day.ToString("ddd d MMM yyyy", Invariant);

    /// <summary>As a time field has it, <c>06:00</c>.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", Invariant);

    /// <summary>Hours and minutes, <c>7:30</c>.</summary>
    public static string Length(TimeSpan length) => string.Create(Invariant, $"{(int)length.TotalHours}:{length.Minutes:00}");

    /// <summary>The day that was typed; null where it cannot be read.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day that was typed.</summary>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public static DateOnly ReadDay(string field, string? text) =>
        Day(text) ?? throw new InvalidInputException(field, text, "Choose a day, for example 2026-03-17.");

    /// <summary>The day that was typed; null for none.</summary>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public static DateOnly? ReadDayOrNone(string field, string? text) => string.IsNullOrWhiteSpace(text) ? null : ReadDay(field, text);

    /// <summary>The time of day that was typed.</summary>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public static TimeOnly ReadTime(string field, string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), TimeForms, Invariant, DateTimeStyles.None, out var time)
            ? time
            : throw new InvalidInputException(field, text, "Give a time of day, for example 06:00.");

    /// <summary>The length that was typed: <c>7:30</c>, <c>7.5</c> or <c>8</c> hours.</summary>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public static TimeSpan ReadLength(string field, string? text)
    {
        var parts = (text ?? "").Trim().Split(':');
        if (parts.Length == 2 && Whole(parts[0], 0, 999) is { } hours && Whole(parts[1], 0, 59) is { } minutes)
            return new TimeSpan(hours, minutes, 0);
        if (parts.Length == 1 && decimal.TryParse(parts[0].Replace(',', '.'), NumberStyles.AllowDecimalPoint, Invariant, out var decimals) && decimals < 1000)
            return TimeSpan.FromMinutes((double)Math.Round(decimals * 60));
        throw new InvalidInputException(field, text, "Give hours and minutes, for example 7:30.");
    }

    private static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, Invariant, out var whole) && whole >= least && whole <= most ? whole : null;
}
