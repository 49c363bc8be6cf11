using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Corrections;

/// <summary>A record as it was when its day was closed. A fact of the person, so that it is erased with the person.</summary>
/// <param name="ClosingId">The closing that it belongs to; without that fact, or once it was reopened, it counts for nothing.</param>
/// <param name="Record">As it was derived; its <see cref="AttendanceRecord.ClosingId"/> is set.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.FrozenRecord")]
public sealed record FrozenRecord(string ClosingId, AttendanceRecord Record) : FactContent;
