namespace AutoAttend.Grains.Placement;

/// <summary>What a silo does for the cluster.</summary>
[Flags]
public enum SiloRoles
{
    /// <summary>Nothing; no silo has this.</summary>
    None = 0,

    /// <summary>Captures cameras and follows faces.</summary>
    Camera = 1,

    /// <summary>Has the models: finds faces and says whose they are.</summary>
    Inference = 2,

    /// <summary>Keeps people, visitors, sites and attendance.</summary>
    People = 4,

    /// <summary>All of it, as where one process is the whole cluster.</summary>
    All = Camera | Inference | People,
}
