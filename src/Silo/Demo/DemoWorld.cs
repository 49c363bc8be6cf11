using System.Globalization;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Silo.Demo;

/// <summary>Whom the demo shows: twelve to be enrolled and three strangers, who come through the gate and the lobby to the classroom.</summary>
internal static class DemoWorld
{
    /// <summary>Photos by which each is enrolled.</summary>
    public const int Photos = 4;

    private static readonly SyntheticWorld World = new(People: 12, Strangers: 3, Seed: 7);

    /// <summary>Those to be enrolled, in a fixed order.</summary>
    public static IReadOnlyList<DemoPerson> People { get; } = [.. World.Everybody().Select((identity, index) => new DemoPerson(identity, index))];

    /// <summary>The source of a camera that looks at a scene.</summary>
    /// <param name="scene">Where.</param>
    /// <param name="fps">Frames a second: as many as are looked at, since each has to be rendered.</param>
    public static string Source(SyntheticScene scene, double fps) => string.Create(
        CultureInfo.InvariantCulture,
        $"{SyntheticSource.Scheme}{scene.ToString().ToLowerInvariant()}?people={World.People}&strangers={World.Strangers}&seed={World.Seed}&fps={fps}&size=1280x720");
}
