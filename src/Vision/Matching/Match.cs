namespace AutoAttend.Vision.Matching;

/// <summary>The nearest person of a gallery search. Near is not the same: whether it names anybody is the vote's decision.</summary>
/// <param name="PersonId">The person with the nearest template.</param>
/// <param name="MatchCosine">Cosine between the chip's embedding and that template, -1..1.</param>
/// <param name="MatchMargin">How far the best template of any other person lies behind, 0..2; 2 where there is no other person.</param>
public readonly record struct Match(string PersonId, float MatchCosine, float MatchMargin);
