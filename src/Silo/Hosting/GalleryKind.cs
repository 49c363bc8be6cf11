namespace AutoAttend.Silo.Hosting;

/// <summary>Where templates are searched.</summary>
public enum GalleryKind
{
    /// <summary>In the memory of each process that recognises, one by one.</summary>
    Exact,

    /// <summary>In a Milvus.</summary>
    Milvus,
}
