namespace AutoAttend.Milvus.Server;

/// <summary>The fields of a status that a server fills.</summary>
public enum StatusFields
{
    /// <summary>As servers since 2.3.</summary>
    Both,

    /// <summary>As servers before 2.3.</summary>
    LegacyOnly,

    /// <summary>As Milvus Lite 2.</summary>
    CodeOnly,
}
