namespace AutoAttend.Storage.Exact.Following;

/// <summary>What happened to templates.</summary>
internal enum TemplateChangeKind
{
    /// <summary>One was put.</summary>
    Put,

    /// <summary>One was removed, or is about to be.</summary>
    Removed,

    /// <summary>A person's were removed, or are about to be.</summary>
    Erased,

    /// <summary>Somebody wants everything to be read again.</summary>
    Reset,
}
