namespace AutoAttend.Silo.Hosting;

/// <summary>How a process stands to others.</summary>
public enum SiloMode
{
    /// <summary>It is its whole cluster and needs no server beside it: SQLite, the gallery in the process.</summary>
    Embedded,

    /// <summary>It is one of several silos that share Redis.</summary>
    Cluster,
}
