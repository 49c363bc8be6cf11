using AutoAttend.Contracts.Recognition;

namespace AutoAttend.Grains.People;

/// <summary>What came of looking at a photo.</summary>
/// <param name="Inspected">The face in it; null when it was refused.</param>
/// <param name="Refusal">Why it is refused and what to do; null when it is not.</param>
/// <param name="Warning">What is to be said although it is not refused.</param>
public sealed record PhotoExamination(InspectedPhoto? Inspected, string? Refusal, string? Warning)
{
    /// <summary>A photo that is not taken.</summary>
    public static PhotoExamination Refuse(string why) => new(null, why, null);
}
