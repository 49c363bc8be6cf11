using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Tracking;

/// <summary>What one chip says of its track.</summary>
/// <param name="Frame">The number of the chip's frame: two chips of one frame are one witness.</param>
/// <param name="At">The frame's capture time.</param>
/// <param name="Weight">How much the chip's quality lets it say, above 0 to 1. Never derived from how well it matches.</param>
/// <param name="HasLowDetail">Whether the chip holds so little detail that different people look alike on it.</param>
/// <param name="Match">The nearest person; null where the gallery is empty.</param>
public readonly record struct Ballot(long Frame, DateTimeOffset At, float Weight, bool HasLowDetail, Match? Match);
