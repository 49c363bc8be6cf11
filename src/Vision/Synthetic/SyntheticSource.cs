namespace AutoAttend.Vision.Synthetic;

/// <summary>
/// A demo camera, as its address names it: <c>synthetic://lobby?people=12&amp;strangers=3&amp;seed=7&amp;fps=15&amp;size=1280x720&amp;seconds=60</c>.
/// Cameras of the same people, strangers and seed look into the same world: whoever passes one comes past the others.
/// </summary>
/// <param name="Scene">What the camera looks at.</param>
/// <param name="World">Who lives there.</param>
/// <param name="Fps">Frames a second.</param>
/// <param name="Width">In pixels, even.</param>
/// <param name="Height">In pixels, even.</param>
/// <param name="Length">How long it is when it is played once.</param>
public sealed record SyntheticSource(SyntheticScene Scene, SyntheticWorld World, double Fps, int Width, int Height, TimeSpan Length)
{
    /// <summary>The scheme of these addresses, with its separator.</summary>
    public const string Scheme = "synthetic://";

    /// <inheritdoc cref="SyntheticSourceParser.Parse"/>
    public static SyntheticSource Parse(string address) => SyntheticSourceParser.Parse(address);
}
