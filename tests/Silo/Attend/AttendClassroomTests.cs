using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;
using OpenCvSharp;

namespace AutoAttend.Silo.Tests.Attend;

public sealed class AttendClassroomTests : IDisposable
{
    private readonly AttendRun run = new();

    [Fact]
    public async Task The_four_in_the_room_are_present_and_nobody_else()
    {
        var clip = Material.Find("footage/classroom.mp4");

        var status = await run.Run("--people", await People(clip), "--video", clip);

        Assert.Equal(0, status);
        string[] four = ["left-back", "left-front", "right-back", "right-front"];
        Assert.Equal(four, run.Read("attendance.csv").Select(record => record["person"]).Order());
        Assert.All(run.Read("sightings.csv"), sighting => Assert.NotEqual("stranger", sighting["outcome"]));
    }

    public void Dispose() => run.Dispose();

    // Each person's photo is the part of a still of the first second around their face.
    private async Task<string> People(string clip)
    {
        var still = run.PathOf("still.png");
        await Stills.Write(still, clip, second: 0.5);
        using var picture = Cv2.ImRead(still);
        var faces = Faces(picture).OrderBy(face => face.Box.X).ToList();
        Assert.Equal(4, faces.Count);

        // Of the two on a side the one in front is the lower one.
        var left = faces.Take(2).OrderBy(face => face.Box.Y).ToList();
        var right = faces.Skip(2).OrderBy(face => face.Box.Y).ToList();
        (string Name, Face Face)[] people =
            [("left-back", left[0]), ("left-front", left[1]), ("right-back", right[0]), ("right-front", right[1])];
        foreach (var (name, face) in people)
        {
            using var photo = new Mat(picture, Around(face.Box, picture.Width, picture.Height));
            Cv2.ImWrite(run.PathOf($"{name}.png"), photo);
        }
        return run.File("people.csv", string.Join('\n', ["person,photo", .. people.Select(person => $"{person.Name},{person.Name}.png")]));
    }

    private static IReadOnlyList<Face> Faces(Mat picture)
    {
        var options = new ModelOptions { Folder = AttendRun.Models };
        using var engine = RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
        picture.GetArray(out Vec3b[] pixels);
        var bytes = pixels.SelectMany(pixel => new[] { pixel.Item0, pixel.Item1, pixel.Item2 }).ToArray();
        return engine.Detector.Detect(new Vision.BgrImage(picture.Width, picture.Height, bytes));
    }

    private static Rect Around(FaceBox box, int width, int height)
    {
        var whole = new Rect(0, 0, width, height);
        return whole & new Rect((int)(box.X - box.Width), (int)(box.Y - box.Height), (int)(3 * box.Width), (int)(3 * box.Height));
    }
}
