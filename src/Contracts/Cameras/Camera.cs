namespace AutoAttend.Contracts.Cameras;

/// <summary>One configured video source.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Settings">With the password hidden.</param>
/// <param name="On">Whether an operator wants it on; what was on is on again after a restart.</param>
/// <param name="Status">How it is doing.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Camera")]
public sealed record Camera(string Id, CameraSettings Settings, bool On, CameraStatus Status);
