namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>A camera that is to be captured by another silo.</summary>
internal readonly record struct CameraMove<TSilo>(string CameraId, TSilo From, TSilo To);
