namespace AutoAttend.Contracts.Demo;

/// <summary>How far the demo of a first start is.</summary>
public enum DemoPhase
{
    /// <summary>There is none: it was never wanted here.</summary>
    None,

    /// <summary>Its people are being enrolled and its cameras added.</summary>
    Preparing,

    /// <summary>It plays.</summary>
    Running,

    /// <summary>Other models than the demo's are at work, which do not know its people; so its cameras are off.</summary>
    Resting,

    /// <summary>It is being removed.</summary>
    Clearing,

    /// <summary>It is gone, and does not come back into this data folder.</summary>
    Cleared,
}
