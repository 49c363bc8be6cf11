using System.Globalization;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>A figure that something changed.</summary>
/// <param name="Name">Which.</param>
/// <param name="Before">As it was; a dash where there was none.</param>
/// <param name="After">As it is.</param>
public sealed record FigureChange(string Name, string Before, string After)
{
    private const string None = "–";

    /// <summary>Those that differ, in the order of a record.</summary>
    public static IReadOnlyList<FigureChange> Of(RecordFigures? before, RecordFigures? after, DateOnly date, SiteTime site) =>
        [.. Rows(before, date, site).Zip(Rows(after, date, site))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FigureChange(pair.First.Name, pair.First.Text, pair.Second.Text))];

    private static IEnumerable<(string Name, string Text)> Rows(RecordFigures? figures, DateOnly date, SiteTime site) =>
    [
        ("Status", figures?.Status.Word() ?? None),
        ("Check-in", RecordWords.Check(figures?.CheckIn, date, site)),
        ("Check-out", RecordWords.Check(figures?.CheckOut, date, site)),
        ("Present", Length(figures?.Present)),
        ("Worked", Length(figures?.Worked)),
        ("Late", Length(figures?.Late)),
        ("Left early", Length(figures?.EarlyLeave)),
        ("Overtime", Length(figures?.Overtime)),
        ("Days", figures?.Days.ToString("0.#", CultureInfo.InvariantCulture) ?? None),
        ("Doubtful", figures is null ? None : figures.Doubtful ? "yes" : "no"),
    ];

    private static string Length(TimeSpan? length) => length is { } time ? Typed.Length(time) : None;
}
