namespace AutoAttend.Contracts.Galleries;

/// <summary>How far a rebuild of the gallery is.</summary>
public enum GalleryRebuildStage
{
    /// <summary>Templates of the model at work are made from the kept photos that have none.</summary>
    Photos,

    /// <summary>The index is built beside the one in use.</summary>
    Index,

    /// <summary>The new index is in use.</summary>
    Done,

    /// <summary>Somebody stopped it; the index in use stayed as it was.</summary>
    Cancelled,

    /// <summary>It could not be finished; the index in use stayed as it was.</summary>
    Failed,
}
