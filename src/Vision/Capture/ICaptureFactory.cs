namespace AutoAttend.Vision.Capture;

/// <summary>Starts captures.</summary>
public interface ICaptureFactory
{
    /// <summary>Starts capturing at once and returns without waiting for the source; the caller disposes the session.</summary>
    ICaptureSession Open(CaptureRequest request);
}
