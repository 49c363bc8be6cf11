namespace AutoAttend.Vision.Synthetic;

/// <summary>One person at one scene, from entering it until leaving it; the face can be seen in most of that time.</summary>
/// <param name="Who">The person.</param>
/// <param name="IsStranger">Whether they are none of those to be enrolled.</param>
/// <param name="Scene">Where.</param>
/// <param name="From">The world's time.</param>
/// <param name="To">The world's time.</param>
public sealed record SyntheticVisit(DemoIdentity Who, bool IsStranger, SyntheticScene Scene, TimeSpan From, TimeSpan To);
