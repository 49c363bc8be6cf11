using System.Globalization;

namespace AutoAttend.Web.Components;

/// <summary>Numbers as the pages write them.</summary>
public static class Figures
{
    /// <summary>A cosine or margin with two decimals; a dash where nothing was matched.</summary>
    public static string Raw(float? figure) => figure?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A rate with one decimal.</summary>
    public static string Rate(double perSecond) => perSecond.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A count with thin spaces between thousands.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u2009');

    /// <summary>A duration in its two largest units, for example <c>3 h 12 min</c>.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalDays: >= 1 } => $"{(int)duration.TotalDays} d {duration.Hours} h",
        { TotalHours: >= 1 } => $"{(int)duration.TotalHours} h {duration.Minutes} min",
        { TotalMinutes: >= 1 } => $"{(int)duration.TotalMinutes} min",
        _ => $"{Math.Max(0, (int)duration.TotalSeconds)} s",
    };
}
