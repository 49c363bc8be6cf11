using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Pipeline;

/// <summary>
/// The evidence of a track. A track may have gone over to somebody else before anything shows it, so a name is only ever shown with
/// a face that itself matched that person; a stranger or undecided track shows its best face.
/// </summary>
internal sealed class Shots(int longestSide)
{
    private readonly BestShot any = new(longestSide);
    private readonly Dictionary<string, BestShot> matched = [];

    /// <summary>Goes on where another left off.</summary>
    public Shots(int longestSide, FindingsHandover before)
        : this(longestSide)
    {
        if (before.Best is { } best)
            any = new BestShot(longestSide, best);
        matched = before.Matched.ToDictionary(shot => shot.Key, shot => new BestShot(longestSide, shot.Value));
    }

    /// <summary>The best face of all, for whoever goes on.</summary>
    public ShotHandover? HandOverBest() => any.HandOver();

    /// <summary>The best faces by the person whom they matched, for whoever goes on.</summary>
    public IReadOnlyDictionary<string, ShotHandover> HandOverMatched() => matched.ToDictionary(shot => shot.Key, shot => shot.Value.HandOver()!);

    /// <summary>Offers a face that was looked at, matched or not.</summary>
    public void Offer(Chip chip, Frame frame) => any.Offer(chip, frame);

    /// <summary>Offers a face that matched somebody near enough and clearly enough to count for that person.</summary>
    public void Offer(Chip chip, Frame frame, string personId)
    {
        if (!matched.TryGetValue(personId, out var best))
            matched[personId] = best = new BestShot(longestSide);
        best.Offer(chip, frame);
    }

    /// <summary>Takes over the matched faces of the track that this one was split from.</summary>
    public void Inherit(Shots split)
    {
        foreach (var (personId, best) in split.matched)
            matched[personId] = best;
    }

    /// <summary>The evidence for a verdict.</summary>
    /// <param name="personId">Who was named; null for a stranger or an undecided track.</param>
    public BestShot For(string? personId) => personId is null ? any : matched[personId];
}
