using System.Numerics.Tensors;
using AutoAttend.Tests;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Quality;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Enrolment;

public sealed class PhotoInspectorTests : IDisposable
{
    private readonly RecognitionEngine engine = Photos.Engine();

    [Theory]
    [InlineData("P01_01")]
    [InlineData("P01_02")]
    [InlineData("P02_13")]
    [InlineData("P03_16")]
    [InlineData("P04_20")]
    [InlineData("P05_29")]
    public void A_portrait_is_accepted_with_template_chip_and_kept_picture(string photo)
    {
        var inspection = Inspect(Bytes(photo));

        Assert.True(inspection.IsAccepted, inspection.Message);
        Assert.Null(inspection.Message);
        Assert.Equal(engine.Embedder.Dimension, inspection.Template!.Length);
        Assert.Equal(engine.Embedder.ModelId, inspection.ModelId);
        Assert.Equal(112, inspection.Chip!.Width);
        using var kept = Cv2.ImDecode(inspection.Jpeg!, ImreadModes.Color);
        Assert.InRange(Math.Max(kept.Width, kept.Height), 112, 480);
    }

    [Theory]
    [InlineData(3, RotateFlags.Rotate180)]
    [InlineData(6, RotateFlags.Rotate90Counterclockwise)]
    [InlineData(8, RotateFlags.Rotate90Clockwise)]
    public void A_photo_that_lies_on_its_side_is_turned_by_its_EXIF_orientation(int orientation, RotateFlags stored)
    {
        using var upright = Cv2.ImRead(Material.Find("faces/P01_01.jpg"));
        using var turned = new Mat();
        Cv2.Rotate(upright, turned, stored);

        var inspection = Inspect(WithOrientation(turned.ImEncode(".jpg"), orientation));

        Assert.True(inspection.IsAccepted, inspection.Message);
        Assert.True(TensorPrimitives.Dot(inspection.Template!, Inspect(Bytes("P01_01")).Template!) > 0.95);
    }

    [Fact]
    public void Two_people_beside_each_other_are_rejected_with_their_number()
    {
        using var left = Cv2.ImRead(Material.Find("faces/P01_02.jpg"));
        using var right = Cv2.ImRead(Material.Find("faces/P02_14.jpg"));
        using var sized = new Mat();
        Cv2.Resize(right, sized, new Size(right.Width * left.Height / right.Height, left.Height));
        using var both = new Mat();
        Cv2.HConcat([left, sized], both);

        var inspection = Inspect(both.ImEncode(".jpg"));

        Assert.Equal(PhotoRejection.SeveralFaces, inspection.Rejection);
        Assert.Equal("The photo shows 2 faces: use one of this person alone, or crop it.", inspection.Message);
        Assert.Null(inspection.Template);
    }

    [Fact]
    public void A_passer_by_in_the_background_is_no_reason_to_turn_a_portrait_down()
    {
        using var portrait = Cv2.ImRead(Material.Find("faces/P01_02.jpg"));
        using var other = Cv2.ImRead(Material.Find("faces/P02_14.jpg"));
        using var small = new Mat();
        Cv2.Resize(other, small, new Size(240, 160), 0, 0, InterpolationFlags.Area);
        using (var corner = new Mat(portrait, new Rect(0, 0, 240, 160)))
            small.CopyTo(corner);

        Assert.True(engine.Detector.Detect(Pixels.FromMat(portrait)).Count > 1);
        Assert.True(Inspect(portrait.ImEncode(".jpg")).IsAccepted);
    }

    [Fact]
    public void A_picture_without_a_face_says_what_to_use_instead()
    {
        using var wall = new Mat(400, 400, MatType.CV_8UC3, new Scalar(90, 120, 150));

        var inspection = Inspect(wall.ImEncode(".png"));

        Assert.Equal(PhotoRejection.NoFace, inspection.Rejection);
        Assert.Equal("No face was found: use a photo that shows the whole face from the front.", inspection.Message);
    }

    [Fact]
    public void A_face_that_fills_the_photo_is_found()
    {
        var photo = Photos.Load("P05_32");
        var box = engine.Detector.Detect(photo)[0].Box;
        var face = Pixels.Crop(photo, new System.Drawing.Rectangle((int)box.X, (int)box.Y, (int)box.Width, (int)box.Height));
        using var mat = Pixels.ToMat(face);
        using var large = new Mat();
        Cv2.Resize(mat, large, new Size(), 4, 4, InterpolationFlags.Cubic);

        Assert.NotEqual(PhotoRejection.NoFace, Inspect(large.ImEncode(".jpg")).Rejection);
    }

    [Fact]
    public void A_still_of_ones_own_camera_is_accepted_with_a_warning_of_its_little_detail()
    {
        using var clip = new VideoCapture(Material.Find("footage/classroom.mp4"));
        using var still = new Mat();
        clip.Read(still);
        var image = Pixels.FromMat(still);
        foreach (var face in engine.Detector.Detect(image))
        {
            var box = face.Box;
            var crop = Pixels.Crop(image, System.Drawing.Rectangle.FromLTRB((int)(box.X - box.Width), (int)(box.Y - box.Height), (int)(box.Right + box.Width), (int)(box.Bottom + box.Height)));

            var inspection = Inspect(Pixels.EncodeJpeg(crop, 95));

            Assert.True(inspection.IsAccepted, inspection.Message);
            Assert.Matches("^The face has little detail \\(\\d\\d pixels wide\\).*add a photo whose face is at least 100 pixels wide\\.$", inspection.Message);
        }
    }

    [Fact]
    public void A_blurred_photo_says_how_to_take_a_better_one()
    {
        using var photo = Cv2.ImRead(Material.Find("faces/P01_02.jpg"));
        using var blurred = new Mat();
        Cv2.GaussianBlur(photo, blurred, new Size(0, 0), 6);

        var inspection = Inspect(blurred.ImEncode(".jpg"));

        Assert.Equal(PhotoRejection.PoorQuality, inspection.Rejection);
        Assert.True(inspection.Quality!.Reasons.HasFlag(QualityReason.Blurred));
        Assert.Contains("lurred: hold the camera still and let it focus", inspection.Message);
        Assert.Null(inspection.Template);
        Assert.Null(inspection.Jpeg);
    }

    [Fact]
    public void An_iPhones_HEIC_is_refused_with_the_way_to_JPEG()
    {
        var inspection = Inspect([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8]);

        Assert.Equal(PhotoRejection.UnsupportedFormat, inspection.Rejection);
        Assert.Contains("HEIC", inspection.Message);
        Assert.Contains("export it as JPEG", inspection.Message);
    }

    [Fact]
    public void What_is_no_photo_is_refused_with_the_formats_that_are()
    {
        Assert.Equal("The file is not a photo that can be read here: use JPEG, PNG or WebP.", Inspect("%PDF-1.7"u8.ToArray()).Message);
        Assert.Equal(PhotoRejection.UnsupportedFormat, Inspect([]).Rejection);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void A_photo_that_is_cut_off_is_damaged(double part)
    {
        var photo = Bytes("P01_01");

        Assert.Equal(PhotoRejection.Damaged, Inspect(photo[..(int)(photo.Length * part)]).Rejection);
    }

    [Fact]
    public void A_small_file_that_claims_a_huge_picture_is_refused_before_it_is_decoded()
    {
        using var small = new Mat(64, 64, MatType.CV_8UC3, Scalar.Black);
        var png = small.ImEncode(".png");
        // The first bytes of width and height in IHDR: 65600 pixels each.
        png[17] = 1;
        png[21] = 1;

        var inspection = Inspect(png);

        Assert.Equal(PhotoRejection.TooLarge, inspection.Rejection);
        Assert.Equal("The photo has 65600x65600 pixels, more than 50 million: save it smaller.", inspection.Message);
    }

    [Fact]
    public void A_thumbnail_is_too_small()
    {
        using var tiny = new Mat(20, 40, MatType.CV_8UC3, Scalar.Gray);

        Assert.Equal(PhotoRejection.TooSmall, Inspect(tiny.ImEncode(".png")).Rejection);
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void Other_formats_are_read_too(string extension)
    {
        using var photo = Cv2.ImRead(Material.Find("faces/P05_29.jpg"));

        Assert.True(Inspect(photo.ImEncode(extension)).IsAccepted);
    }

    public void Dispose() => engine.Dispose();

    private PhotoInspection Inspect(byte[] photo) => new PhotoInspector(engine.Detector, engine.Embedder).Inspect(photo);

    private static byte[] Bytes(string photo) => File.ReadAllBytes(Material.Find($"faces/{photo}.jpg"));

    // The least EXIF that carries an orientation: a TIFF header and one entry.
    private static byte[] WithOrientation(byte[] jpeg, int orientation) =>
    [
        .. jpeg[..2],
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg[2..],
    ];
}
