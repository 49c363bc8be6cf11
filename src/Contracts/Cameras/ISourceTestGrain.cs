namespace AutoAttend.Contracts.Cameras;

/// <summary>Tries sources out before they become cameras; a stateless worker. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.ISourceTestGrain")]
public interface ISourceTestGrain : IGrainWithStringKey
{
    /// <summary>Opens a source, waits for its first frame (15 s at most) and closes it again.</summary>
    /// <param name="source">As in <see cref="CameraSettings.Source"/>.</param>
    /// <param name="cameraId">The camera being edited, whose password stands behind <c>***</c>; null for a new one.</param>
    [Alias("Test"), ResponseTimeout("00:05:30")]
    Task<SourceTest> Test(string source, string? cameraId);
}
