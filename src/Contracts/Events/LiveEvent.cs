using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Contracts.Events;

/// <summary>Something that happened: exactly one of the four, or none of them after a gap.</summary>
/// <param name="Sighting">A sighting was made or went on.</param>
/// <param name="Attendance">A record was derived.</param>
/// <param name="Camera">A camera changed its settings or state.</param>
/// <param name="Change">The figures of a record changed; the record itself, where there still is one, comes by itself.</param>
public sealed record LiveEvent(Sighting? Sighting = null, AttendanceRecord? Attendance = null, Camera? Camera = null, AttendanceChanged? Change = null)
{
    /// <summary>Events may have been missed: sightings follow from the log, everything else that is shown is to be read anew.</summary>
    public static readonly LiveEvent Gap = new();
}
