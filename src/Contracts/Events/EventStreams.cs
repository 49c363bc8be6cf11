using Orleans.Runtime;

namespace AutoAttend.Contracts.Events;

/// <summary>The Orleans streams that carry what happens. They carry ids and figures: no pixels, no names, no embeddings.</summary>
public static class EventStreams
{
    /// <summary>The stream provider.</summary>
    public const string Provider = "events";

    /// <summary>Carries <see cref="Sightings.Sighting"/>, after it was written to the sighting log and, for a person, the ledger.</summary>
    public static readonly StreamId Sightings = StreamId.Create("sightings", GrainKeys.Only);

    /// <summary>Carries <see cref="Attendance.AttendanceRecord"/> whenever one was derived anew.</summary>
    public static readonly StreamId Attendance = StreamId.Create("attendance", GrainKeys.Only);

    /// <summary>Carries <see cref="Attendance.AttendanceChanged"/> whenever the figures of a record changed, with those before and after.</summary>
    public static readonly StreamId AttendanceChanges = StreamId.Create("attendance-changes", GrainKeys.Only);

    /// <summary>Carries <see cref="Cameras.Camera"/> whenever its settings or state changed.</summary>
    public static readonly StreamId Cameras = StreamId.Create("cameras", GrainKeys.Only);
}
