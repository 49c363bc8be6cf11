namespace AutoAttend.Vision.Pipeline.Handover;

/// <summary>What was found of a track, on its way to another process.</summary>
/// <param name="Case">Its chips' ballots and what they came to.</param>
/// <param name="Budget">Its embeddings so far.</param>
/// <param name="Best">Its best face of all.</param>
/// <param name="Matched">Its best faces by the person whom they matched.</param>
/// <param name="ClearestWeight">Weight of the chip of <paramref name="Clearest"/>.</param>
/// <param name="Clearest">The embedding of its best chip that was matched; null where none was.</param>
/// <param name="LastReport">When it was last reported.</param>
/// <param name="IsDecisionReported">Whether its decision was.</param>
/// <param name="Looks">Chips looked at.</param>
/// <param name="Revision">The number of its next report.</param>
public sealed record FindingsHandover(
    CaseHandover Case,
    BudgetHandover Budget,
    ShotHandover? Best,
    IReadOnlyDictionary<string, ShotHandover> Matched,
    float ClearestWeight,
    float[]? Clearest,
    DateTimeOffset LastReport,
    bool IsDecisionReported,
    int Looks,
    int Revision);
