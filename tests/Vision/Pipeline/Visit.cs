using System.Globalization;
using AutoAttend.Tests;
using AutoAttend.Vision.Pipeline;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>A line of a clip's visits.csv: who is in the picture from when to when, in seconds of the clip.</summary>
internal sealed record Visit(string Person, double From, double To)
{
    public static IEnumerable<Visit> Of(string clip) =>
        from line in File.ReadLines(Material.Find($"footage/{clip}.visits.csv")).Skip(1)
        let field = line.Split(',')
        select new Visit(field[0], double.Parse(field[2], CultureInfo.InvariantCulture), double.Parse(field[3], CultureInfo.InvariantCulture));

    public bool Overlaps(TrackReport report) =>
        report.FirstSeen < Clip.Start.AddSeconds(To) && report.LastSeen > Clip.Start.AddSeconds(From);
}
