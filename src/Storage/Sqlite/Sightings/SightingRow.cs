using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Sightings;

/// <summary>A sighting as a row of the ledger or of the log. Choices are stored by name, so that their order in code means nothing.</summary>
internal static class SightingRow
{
    public const string Columns =
        "id, revision, site_id, camera_id, direction, track, outcome, person_id, visitor_id, match_cosine, match_margin, "
        + "first_seen, last_seen, faces, best_face_pixels, reason, evidence_id, model_id, ended";

    public const string Values =
        "@id, @revision, @site_id, @camera_id, @direction, @track, @outcome, @person_id, @visitor_id, @match_cosine, @match_margin, "
        + "@first_seen, @last_seen, @faces, @best_face_pixels, @reason, @evidence_id, @model_id, @ended";

    public static (string Name, object? Value)[] Bind(Sighting sighting) =>
    [
        ("@id", sighting.Id),
        ("@revision", sighting.Revision),
        ("@site_id", sighting.SiteId),
        ("@camera_id", sighting.CameraId),
        ("@direction", sighting.Direction.ToString()),
        ("@track", sighting.Track),
        ("@outcome", sighting.Outcome.ToString()),
        ("@person_id", sighting.PersonId),
        ("@visitor_id", sighting.VisitorId),
        ("@match_cosine", sighting.MatchCosine),
        ("@match_margin", sighting.MatchMargin),
        ("@first_seen", sighting.FirstSeen.UtcTicks),
        ("@last_seen", sighting.LastSeen.UtcTicks),
        ("@faces", sighting.Faces),
        ("@best_face_pixels", sighting.BestFacePixels),
        ("@reason", sighting.Reason),
        ("@evidence_id", sighting.EvidenceId),
        ("@model_id", sighting.ModelId),
        ("@ended", sighting.Ended),
    ];

    /// <summary>Reads <see cref="Columns"/>; times come back in UTC.</summary>
    public static Sighting Read(SqliteDataReader row) => new(
        Id: row.GetString(0),
        Revision: row.GetInt32(1),
        SiteId: row.GetString(2),
        CameraId: row.GetString(3),
        Direction: Enum.Parse<CameraDirection>(row.GetString(4)),
        Track: row.GetInt64(5),
        Outcome: Enum.Parse<SightingOutcome>(row.GetString(6)),
        PersonId: Text(row, 7),
        VisitorId: Text(row, 8),
        MatchCosine: Number(row, 9),
        MatchMargin: Number(row, 10),
        FirstSeen: Time(row, 11),
        LastSeen: Time(row, 12),
        Faces: row.GetInt32(13),
        BestFacePixels: row.GetFloat(14),
        Reason: Text(row, 15),
        EvidenceId: Text(row, 16),
        ModelId: row.GetString(17),
        Ended: row.GetBoolean(18));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static float? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFloat(column);

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
