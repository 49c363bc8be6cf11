using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Silo.Demo;

/// <summary>One camera of the demo. Its id is fixed, so that preparing the demo twice makes no second one.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Scene">What it looks at.</param>
/// <param name="Direction">What it means to be seen there.</param>
internal sealed record DemoCamera(string Name, string Scene, CameraDirection Direction)
{
    /// <summary>All of them, in the order in which people come by: through the gate to work, nobody leaves by it.</summary>
    public static IReadOnlyList<DemoCamera> All { get; } =
    [
        new("Gate", "gate", CameraDirection.In),
        new("Lobby", "lobby", CameraDirection.Both),
        new("Classroom", "classroom", CameraDirection.Both),
    ];

    public string Id => $"demo-{Scene}";

    /// <param name="source">What it plays.</param>
    public CameraSettings Settings(string source) =>
        new(Name, GrainKeys.DemoSite, source, Direction, CameraPlayback.Live, SampledFps: 5);
}
