using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Imaging;
using AutoAttend.Vision.Pipeline.Handover;

namespace AutoAttend.Vision.Pipeline;

/// <summary>The best face of a track by quality: its evidence.</summary>
internal sealed class BestShot(int longestSide)
{
    // A picture of the face with its surroundings: six tenths of the face on every side, so that hair, glasses and shoulders are to be seen.
    private const float Surroundings = 0.6f;

    private const int JpegQuality = 85;

    private BgrImage? picture;
    private byte[]? jpeg;

    /// <summary>Goes on where another left off.</summary>
    public BestShot(int longestSide, ShotHandover before)
        : this(longestSide) => (Chip, jpeg) = (new Chip(before.Face, before.Chip, before.Quality), before.Jpeg);

    /// <summary>The best chip so far; null before the first.</summary>
    public Chip? Chip { get; private set; }

    /// <summary>The best chip's surroundings.</summary>
    public byte[]? Jpeg => jpeg ??= picture is null ? null : Pixels.EncodeJpeg(picture, JpegQuality);

    public void Offer(Chip chip, Frame frame)
    {
        if (Chip is not null && chip.Weight <= Chip.Weight)
            return;
        Chip = chip;
        picture = Cut(frame, chip.Face.Box);
        jpeg = null;
    }

    /// <summary>For whoever goes on; null where there is no picture yet.</summary>
    public ShotHandover? HandOver() => Chip is null ? null : new ShotHandover(Chip.Face, Chip.Image, Chip.Quality, Jpeg!);

    private BgrImage Cut(Frame frame, FaceBox box)
    {
        var (aside, above) = (box.Width * Surroundings, box.Height * Surroundings);
        var (image, _, _) = FrameConverter.ToBgr(
            frame, (int)(box.X - aside), (int)(box.Y - above), (int)(box.Width + (2 * aside)), (int)(box.Height + (2 * above)));
        return Pixels.Scale(image, longestSide / (float)Math.Max(image.Width, image.Height));
    }
}
