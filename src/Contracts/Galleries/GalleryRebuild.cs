namespace AutoAttend.Contracts.Galleries;

/// <summary>A rebuild of the gallery, under way or the last one.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="ModelId">For which embedding model.</param>
/// <param name="People">People whose photos were looked at.</param>
/// <param name="AllPeople">People there are.</param>
/// <param name="Templates">Templates in the new index.</param>
/// <param name="Renewed">Photos that got a template of this model.</param>
/// <param name="Refused">Photos of which this model can make none; they stay, but nobody is recognised by them.</param>
/// <param name="StartedAt">When.</param>
/// <param name="EndedAt">When; null while it is under way.</param>
/// <param name="Problem">Why it failed; null where it did not.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.GalleryRebuild")]
public sealed record GalleryRebuild(
    GalleryRebuildStage Stage,
    string ModelId,
    int People,
    int AllPeople,
    int Templates,
    int Renewed,
    int Refused,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Problem)
{
    /// <summary>Whether it is under way.</summary>
    public bool IsUnderWay => EndedAt is null;
}
