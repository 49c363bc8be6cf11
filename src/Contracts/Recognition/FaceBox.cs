namespace AutoAttend.Contracts.Recognition;

/// <summary>A face's box in pixels.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.FaceBox")]
public readonly record struct FaceBox(float X, float Y, float Width, float Height);
