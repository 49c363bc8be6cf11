using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Enrolment;

/// <summary>Finds the faces of a photo that could be meant to be enrolled.</summary>
internal sealed class PhotoFaceFinder(IFaceDetector detector)
{
    // A passer-by in the background is no reason to turn a portrait down; somebody half as large beside the person is.
    private const float Bystander = 0.5f;

    /// <summary>The faces that could be meant, largest first: all that are at least half as wide as the largest.</summary>
    public IReadOnlyList<Face> Find(BgrImage photo)
    {
        var faces = detector.Detect(photo);
        if (faces.Count == 0)
            faces = FindLarge(photo);
        // Eyes and mouth of a large face may look like one of their own, more so than the face itself.
        faces = [.. faces.Where(face => !faces.Any(other => face.Box.IsWithin(other.Box)))];
        var largest = faces.Select(face => face.Box.Width).DefaultIfEmpty().Max();
        return [.. faces.Where(face => face.Box.Width >= Bystander * largest).OrderByDescending(face => face.Box.Area)];
    }

    // A face that fills the picture lies outside what the detector was trained on; with a border around it, it does not.
    private List<Face> FindLarge(BgrImage photo)
    {
        var scale = Math.Min(1, detector.WorkingSize / (2f * Math.Max(photo.Width, photo.Height)));
        var small = Pixels.Scale(photo, scale);
        var border = Math.Max(small.Width, small.Height) / 2;
        var back = photo.Width / (float)small.Width;
        return [.. detector.Detect(Pixels.Pad(small, border)).Select(face => Move(face, border, back))];
    }

    private static Face Move(Face face, int border, float scale)
    {
        var shift = new Vector2(border, border);
        var (box, marks) = (face.Box, face.Landmarks);
        return face with
        {
            Box = new FaceBox((box.X - border) * scale, (box.Y - border) * scale, box.Width * scale, box.Height * scale),
            Landmarks = new FaceLandmarks(
                (marks.LeftEye - shift) * scale,
                (marks.RightEye - shift) * scale,
                (marks.Nose - shift) * scale,
                (marks.LeftMouth - shift) * scale,
                (marks.RightMouth - shift) * scale),
        };
    }
}
