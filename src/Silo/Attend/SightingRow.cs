using AutoAttend.Contracts.Sightings;
using CsvHelper;

namespace AutoAttend.Silo.Attend;

/// <summary>A line of sightings.csv.</summary>
[CsvRecord]
internal sealed partial record SightingRow(
    [property: CsvColumn("camera")] string Camera,
    [property: CsvColumn("track")] long Track,
    [property: CsvColumn("person")] string Person,
    [property: CsvColumn("outcome")] string Outcome,
    [property: CsvColumn("cosine")] decimal? Cosine,
    [property: CsvColumn("margin")] decimal? Margin,
    [property: CsvColumn("first_s")] decimal FirstSecond,
    [property: CsvColumn("last_s")] decimal LastSecond,
    [property: CsvColumn("faces")] int Faces,
    [property: CsvColumn("best_face_px")] decimal BestFacePixels,
    [property: CsvColumn("reason")] string Reason)
{
    /// <param name="sighting">The sighting.</param>
    /// <param name="clip">The recording it is of.</param>
    /// <param name="names">Names by person id.</param>
    public static SightingRow Of(Sighting sighting, Clip clip, IReadOnlyDictionary<string, string> names) => new(
        clip.Name,
        sighting.Track,
        sighting.PersonId is { } id ? names[id] : "",
        sighting.Outcome.ToString().ToLowerInvariant(),
        RoundMaybe(sighting.MatchCosine, 3),
        RoundMaybe(sighting.MatchMargin, 3),
        Round((sighting.FirstSeen - clip.RecordedAt).TotalSeconds, 2),
        Round((sighting.LastSeen - clip.RecordedAt).TotalSeconds, 2),
        sighting.Faces,
        Round(sighting.BestFacePixels, 0),
        sighting.Reason ?? "");

    private static decimal Round(double value, int digits) => Math.Round((decimal)value, digits);

    private static decimal? RoundMaybe(float? value, int digits) => value is { } number ? Round(number, digits) : null;
}
