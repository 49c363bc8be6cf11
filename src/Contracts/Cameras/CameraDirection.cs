namespace AutoAttend.Contracts.Cameras;

/// <summary>What it means to be seen by a camera.</summary>
public enum CameraDirection
{
    /// <summary>People pass it when they come.</summary>
    In,

    /// <summary>People pass it when they leave.</summary>
    Out,

    /// <summary>People pass it either way, or stay in front of it.</summary>
    Both,
}
