using System.Globalization;
using System.Text.RegularExpressions;
using AutoAttend.Contracts;

namespace AutoAttend.Grains.Plans;

/// <summary>The checks that the fields of all plans have in common. Each throws <see cref="InvalidInputException"/> with the field, the value and the fix.</summary>
internal static partial class Fields
{
    public static string Id(string field, string? value)
    {
        var id = value?.Trim() ?? "";
        return IdForm().IsMatch(id)
            ? id
            : throw new InvalidInputException(field, id, "use 1 to 32 of a-z, 0-9 and dash, beginning with a letter or digit.");
    }

    public static string Text(string field, string? value, int most, int least = 1)
    {
        var text = value?.Trim() ?? "";
        if (text.Length < least || text.Length > most)
            throw new InvalidInputException(field, text, least > 0 ? $"give {least} to {most} characters." : $"give at most {most} characters.");
        return text.Any(sign => char.IsControl(sign) && sign is not '\n')
            ? throw new InvalidInputException(field, null, "leave out control characters.")
            : text;
    }

    public static void Within(string field, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
            throw new InvalidInputException(field, Length(value), $"give {Length(least)} to {Length(most)} (hours:minutes).");
    }

    public static void Within(string field, int value, int least, int most)
    {
        if (value < least || value > most)
            throw new InvalidInputException(field, value.ToString(CultureInfo.InvariantCulture), $"give {least} to {most}.");
    }

    public static void InOrder(string field, DateOnly from, DateOnly? to)
    {
        if (to < from)
            throw new InvalidInputException(field, Day(to.Value), $"give a day not before {Day(from)}.");
    }

    public static void Known<TEnum>(string field, TEnum value)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new InvalidInputException(field, value.ToString(), $"give one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
    }

    /// <summary>A day as it is written everywhere: 2026-03-17.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A length of time as hours and minutes.</summary>
    public static string Length(TimeSpan value) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < TimeSpan.Zero ? "-" : "")}{(int)Math.Abs(value.TotalHours)}:{Math.Abs(value.Minutes):00}");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}
