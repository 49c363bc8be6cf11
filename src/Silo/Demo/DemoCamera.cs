using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Silo.Demo;

/// <summary>One camera of the demo. Its id is fixed, so that preparing the demo twice makes no second one.</summary>
/// <param name="Scene">What it looks at.</param>
/// <param name="Direction">What it means to be seen there.</param>
internal sealed record DemoCamera(SyntheticScene Scene, CameraDirection Direction)
{
    // Enough for walkers; three cameras at this rate leave a machine of two cores room.
    private const double Fps = 5;

    /// <summary>All of them, in the order in which people come by: through the gate to work, nobody leaves by it.</summary>
    public static IReadOnlyList<DemoCamera> All { get; } =
    [
        new(SyntheticScene.Gate, CameraDirection.In),
        new(SyntheticScene.Lobby, CameraDirection.Both),
        new(SyntheticScene.Classroom, CameraDirection.Both),
    ];

    public string Id => $"demo-{Scene.ToString().ToLowerInvariant()}";

    public CameraSettings Settings =>
        new(Scene.ToString(), GrainKeys.DemoSite, DemoWorld.Source(Scene, Fps), Direction, CameraPlayback.Live, Fps);
}
