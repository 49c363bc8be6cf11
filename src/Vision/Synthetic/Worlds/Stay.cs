namespace AutoAttend.Vision.Synthetic.Worlds;

/// <summary>One person at one scene.</summary>
/// <param name="Trip">Counts the trips of the world; it seeds how the person moves.</param>
/// <param name="Person">Who.</param>
/// <param name="IsStranger">Whether they are none of those to be enrolled.</param>
/// <param name="From">The world's time in seconds.</param>
/// <param name="To">The world's time in seconds.</param>
internal sealed record Stay(long Trip, DemoIdentity Person, bool IsStranger, double From, double To);
