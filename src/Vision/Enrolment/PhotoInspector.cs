using System.Drawing;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Embedding;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Enrolment;

/// <summary>Decides whether a photo may be enrolled, and makes its template. Thread-safe.</summary>
public sealed class PhotoInspector(IFaceDetector detector, IFaceEmbedder embedder)
{
    private const int JpegQuality = 90;

    // Enough for a person to recognise whom they enrolled; the photo itself is not kept.
    private const int KeptSide = 480;

    private readonly PhotoFaceFinder finder = new(detector);
    private readonly QualityAssessor assessor = new(QualityOptions.ForEnrolment());

    /// <param name="photo">The uploaded file: JPEG, PNG or WebP.</param>
    public PhotoInspection Inspect(byte[] photo)
    {
        var (image, rejection, message) = PhotoDecoder.Decode(photo);
        if (image is null)
            return Rejected(rejection, message);
        return finder.Find(image) switch
        {
            [] => Rejected(PhotoRejection.NoFace, "No face was found: use a photo that shows the whole face from the front."),
            [var face] => InspectFace(image, face),
            var faces => Rejected(
                PhotoRejection.SeveralFaces, $"The photo shows {faces.Count} faces: use one of this person alone, or crop it."),
        };
    }

    private PhotoInspection InspectFace(BgrImage image, Face face)
    {
        var chip = FaceAligner.Align(image, face.Landmarks);
        var quality = assessor.Assess(chip, face, image.Width, image.Height);
        var inspection = new PhotoInspection
        {
            ModelId = embedder.ModelId,
            FacePixels = quality.FacePixels,
            Quality = quality,
            Chip = chip,
        };
        return quality.IsGood
            ? inspection with
            {
                Message = QualityAdvice.Warning(quality),
                Template = embedder.Embed([chip])[0],
                Jpeg = Surroundings(image, face.Box),
            }
            : inspection with { Rejection = PhotoRejection.PoorQuality, Message = QualityAdvice.Rejection(quality) };
    }

    private PhotoInspection Rejected(PhotoRejection rejection, string message) =>
        new() { ModelId = embedder.ModelId, Rejection = rejection, Message = message };

    // Half a face more on each side: hair, ears and collar.
    private static byte[] Surroundings(BgrImage image, FaceBox box)
    {
        var area = RectangleF.Inflate(new RectangleF(box.X, box.Y, box.Width, box.Height), box.Width / 2, box.Height / 2);
        var inside = Rectangle.Intersect(Rectangle.Round(area), new Rectangle(0, 0, image.Width, image.Height));
        var crop = Pixels.Crop(image, inside);
        return Pixels.EncodeJpeg(Pixels.Scale(crop, KeptSide / (float)Math.Max(crop.Width, crop.Height)), JpegQuality);
    }
}
