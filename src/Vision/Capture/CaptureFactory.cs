namespace AutoAttend.Vision.Capture;

/// <summary>Captures with ffmpeg, or with OpenCV's VideoCapture where ffmpeg is missing.</summary>
public sealed class CaptureFactory(CaptureOptions options, TimeProvider time) : ICaptureFactory
{
    private readonly DecoderFactory decoders = new(options, time);

    public ICaptureSession Open(CaptureRequest request) => new CaptureSession(request, decoders, options, time);
}
