using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Downloads;
using AutoAttend.Web.Sites;
using CsvHelper;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>
/// A sighting as a line of a table. Programs read it: columns may be added at the end, but none is ever renamed, moved or dropped.
/// </summary>
public static class SightingTable
{
    /// <summary>The columns; times carry the site's offset, <c>image</c> is a path within the zip.</summary>
    public static readonly string[] Columns =
    [
        "sighting", "site", "camera_id", "camera", "track", "outcome", "person_id", "person", "number", "visitor", "cosine", "margin",
        "first_seen", "last_seen", "faces", "best_face_px", "reason", "model", "image",
    ];

    /// <summary>Writes the fields of one sighting, as many as there are columns.</summary>
    public static void Write(CsvWriter csv, Sighting sighting, DownloadNames names)
    {
        var site = names.Site(sighting.SiteId);
        var person = names.Person(sighting.PersonId);
        csv.WriteField(sighting.Id);
        csv.WriteField(sighting.SiteId);
        csv.WriteField(sighting.CameraId);
        csv.WriteField(names.Camera(sighting.CameraId));
        csv.WriteField(sighting.Track);
        csv.WriteField(sighting.Outcome.ToString().ToLowerInvariant());
        csv.WriteField(sighting.PersonId);
        csv.WriteField(person?.Name);
        csv.WriteField(person?.Number);
        csv.WriteField(sighting.VisitorId);
        csv.WriteCosine(sighting.MatchCosine);
        csv.WriteCosine(sighting.MatchMargin);
        csv.WriteTime(site.Local(sighting.FirstSeen));
        csv.WriteTime(site.Local(sighting.LastSeen));
        csv.WriteField(sighting.Faces);
        csv.WriteField(sighting.BestFacePixels, "0");
        csv.WriteField(sighting.Reason);
        csv.WriteField(sighting.ModelId);
        csv.WriteField(sighting.EvidenceId is { } evidence ? ImagePath(evidence) : null);
    }

    /// <summary>Where a picture lies within the zip; whatever a file system might stumble over becomes a dash.</summary>
    public static string ImagePath(string evidenceId) =>
        $"images/{string.Concat(evidenceId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-'))}.jpg";
}
