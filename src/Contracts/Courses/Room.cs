namespace AutoAttend.Contracts.Courses;

/// <summary>A room: what its cameras see happens in it.</summary>
/// <param name="Id">Stable within its site: 1..32 of a-z, 0-9 and dash.</param>
/// <param name="Name">As shown, 1..60 characters.</param>
/// <param name="CameraIds">Its cameras.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Room")]
public sealed record Room(string Id, string Name, IReadOnlyList<string> CameraIds);
