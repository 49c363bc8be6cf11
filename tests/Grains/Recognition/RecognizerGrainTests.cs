using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Recognition;
using AutoAttend.Grains.Tests.Cameras;
using AutoAttend.Tests;
using Microsoft.Extensions.DependencyInjection;
using OpenCvSharp;

namespace AutoAttend.Grains.Tests.Recognition;

public sealed class RecognizerGrainTests
{
    [Fact]
    public async Task It_says_which_models_name_people_and_from_which_cosine()
    {
        await using var house = await CameraHouse.Open();

        var status = await Recognizer(house).GetStatus();

        Assert.True(status.Ready);
        Assert.Null(status.Problem);
        Assert.Equal("yunet_s_dynamic", status.Detector);
        Assert.StartsWith("mobilefacenet_128-", status.Embedder);
        Assert.InRange(status.MatchCosine, 0.3f, 0.9f);
        Assert.True(status.LowDetailCosine >= status.MatchCosine);
    }

    [Fact]
    public async Task A_face_comes_back_with_its_landmarks_in_their_places()
    {
        await using var house = await CameraHouse.Open();

        var face = Assert.Single(await Recognizer(house).Detect(Image("P01_01")));

        // Left eye, right eye, nose, mouth left, mouth right, as the picture has them.
        Assert.True(face.Landmarks[0] < face.Landmarks[4] && face.Landmarks[4] < face.Landmarks[2]);
        Assert.True(face.Landmarks[1] < face.Landmarks[5] && face.Landmarks[5] < face.Landmarks[7]);
        Assert.InRange(face.DetectionConfidence, 0.6f, 1);
    }

    [Fact]
    public async Task A_photo_of_somebody_enrolled_is_nearest_to_that_person()
    {
        await using var house = await CameraHouse.Open();
        var person = await house.Enrol("P01_01");
        await house.Enrol("P02_13");

        var inspected = await Recognizer(house).Inspect(await File.ReadAllBytesAsync(Material.Find("faces/P01_06.jpg")));

        Assert.Null(inspected.Rejection);
        Assert.Equal(person, inspected.NearestPersonId);
        Assert.True(inspected.NearestCosine > (await Recognizer(house).GetStatus()).MatchCosine);
    }

    [Fact]
    public async Task More_than_may_wait_is_refused()
    {
        await using var house = await CameraHouse.Open(more: services =>
            services.Configure<RecognitionOptions>(options => (options.Concurrency, options.Waiting) = (1, 1)));
        var image = Image("P01_01");

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ => await Record.ExceptionAsync(() => Recognizer(house).Detect(image))));

        Assert.Contains(null, answers);
        var refusals = answers.OfType<Exception>().ToList();
        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal => Assert.Contains("images are waiting already", Assert.IsType<RecognitionUnavailableException>(refusal).Message));
    }

    [Fact]
    public async Task Without_models_an_answer_says_what_provides_them()
    {
        var empty = Directory.CreateTempSubdirectory("autoattend-nothing-");
        await using var house = await CameraHouse.Open(empty.FullName);

        var status = await Recognizer(house).GetStatus();
        var refusal = await Assert.ThrowsAsync<RecognitionUnavailableException>(() => Recognizer(house).Inspect([1, 2, 3]));

        Assert.False(status.Ready);
        Assert.Equal(status.Problem, refusal.Message);
        Assert.Contains("./models/pull", refusal.Message);
        empty.Delete();
    }

    private static IRecognizerGrain Recognizer(CameraHouse house) => house.Cluster.Client.GetGrain<IRecognizerGrain>(GrainKeys.Only);

    private static ImageData Image(string photo)
    {
        using var picture = Cv2.ImRead(Material.Find($"faces/{photo}.jpg"));
        picture.GetArray(out Vec3b[] pixels);
        return new ImageData(picture.Width, picture.Height, [.. pixels.SelectMany(pixel => new[] { pixel.Item0, pixel.Item1, pixel.Item2 })]);
    }
}
