namespace AutoAttend.Contracts.Courses;

/// <summary>What is different about one session of a series. There is at most one for each (<paramref name="SeriesId"/>, <paramref name="Date"/>).</summary>
/// <param name="SeriesId">The series.</param>
/// <param name="Date">The day of the session.</param>
/// <param name="Cancelled">It is not held.</param>
/// <param name="RoomId">A substitute room; null: the room of the series. The room of the series no longer counts then.</param>
/// <param name="Start">Another start; null: that of the series.</param>
/// <param name="End">Another end; null: that of the series.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.SessionChange")]
public sealed record SessionChange(
    string SeriesId, DateOnly Date, bool Cancelled = false, string? RoomId = null, TimeOnly? Start = null, TimeOnly? End = null);
