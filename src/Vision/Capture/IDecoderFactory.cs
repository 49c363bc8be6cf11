namespace AutoAttend.Vision.Capture;

/// <summary>Opens sources.</summary>
public interface IDecoderFactory
{
    /// <summary>Starts to open a source; whether that works shows at the first read.</summary>
    IDecoder Open(DecoderContext context);
}
