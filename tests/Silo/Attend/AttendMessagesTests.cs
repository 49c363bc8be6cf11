using AutoAttend.Tests;

namespace AutoAttend.Silo.Tests.Attend;

public sealed class AttendMessagesTests : IDisposable
{
    private readonly AttendRun run = new();

    [Theory]
    [InlineData("--people is missing.", "--models", ".", "--video", "x.mp4", "--out", "o")]
    [InlineData("--models is missing.", "--people", "p.csv", "--video", "x.mp4", "--out", "o")]
    [InlineData("--out is missing.", "--models", ".", "--people", "p.csv", "--video", "x.mp4")]
    [InlineData("--models /nowhere: there is no such folder.", "--models", "/nowhere", "--people", "p.csv", "--video", "x.mp4", "--out", "o")]
    [InlineData("--people p.csv: there is no such file.", "--models", ".", "--people", "p.csv", "--video", "x.mp4", "--out", "o")]
    [InlineData("--threshold high: give a cosine from 0.05 to 0.99.", "--models", ".", "--people", "p.csv", "--video", "x", "--out", "o", "--threshold", "high")]
    [InlineData("--threshold 1.5: give a cosine from 0.05 to 0.99.", "--models", ".", "--people", "p.csv", "--video", "x", "--out", "o", "--threshold", "1.5")]
    [InlineData("--out is given more than once.", "--models", ".", "--people", "p.csv", "--video", "x", "--out", "o", "--out", "p")]
    [InlineData("--video: a value has to follow.", "--models", ".", "--video")]
    [InlineData("--vidoe: there is no such option; there are --models, --people, --video, --out, --threshold.", "--vidoe", "x.mp4")]
    public async Task An_unusable_argument_is_named_and_ends_the_run(string message, params string[] arguments)
    {
        Assert.Equal(2, await run.RunPlain(arguments));
        Assert.Equal(message, run.Error.Trim());
    }

    [Fact]
    public async Task A_run_without_a_video_is_refused()
    {
        Assert.Equal(2, await run.Run("--people", run.File("people.csv", "person,photo\nA,a.jpg")));
        Assert.Equal("--video is missing.", run.Error.Trim());
    }

    [Theory]
    [InlineData("person,photo", "it names nobody; write lines of person,photo.")]
    [InlineData("name,file\nA,a.jpg", "it cannot be read; it needs a header with the columns person and photo.")]
    [InlineData("", "it cannot be read; it needs a header with the columns person and photo.")]
    public async Task A_people_file_that_cannot_be_used_is_refused(string content, string message)
    {
        var people = run.File("people.csv", content);

        Assert.Equal(2, await run.Run("--people", people, "--video", "x.mp4"));
        Assert.Equal($"--people {people}: {message}", run.Error.Trim());
    }

    [Fact]
    public async Task A_result_folder_that_cannot_be_written_is_refused_before_the_footage_is_played()
    {
        var people = run.File("people.csv", "person,photo\nA,a.jpg");

        Assert.Equal(2, await run.RunPlain("--models", ".", "--people", people, "--video", "x.mp4", "--out", people));
        Assert.Equal(2, await run.RunPlain("--models", ".", "--people", people, "--video", "x.mp4", "--out", $"{people}/out"));
        var lines = run.Error.Trim().Split(Environment.NewLine);
        Assert.Equal($"--out {people}: this is a file; name a folder.", lines[0]);
        Assert.StartsWith($"--out {people}/out: it cannot be written (", lines[1]);
        Assert.EndsWith("); name another folder.", lines[1]);
    }

    [Fact]
    public async Task A_damaged_model_is_named_with_the_expected_and_the_found_hash()
    {
        var people = run.File("people.csv", "person,photo\nA,a.jpg");
        File.Copy(Material.Find("models/yunet_s_dynamic.onnx"), run.PathOf("yunet_s_dynamic.onnx"));
        run.File("mobilefacenet_128.onnx", "half a model");

        Assert.Equal(2, await run.RunPlain("--models", run.PathOf(""), "--people", people, "--video", "x.mp4", "--out", run.Out));
        Assert.StartsWith("mobilefacenet_128.onnx: wrong or damaged model file: expected SHA-256 f055d9c9", run.Error);
        Assert.Contains($"Delete {run.PathOf("mobilefacenet_128.onnx")} and run", run.Error);
    }

    [Fact]
    public async Task A_folder_without_models_is_refused_with_what_provides_them()
    {
        var people = run.File("people.csv", "person,photo\nA,a.jpg");

        Assert.Equal(2, await run.RunPlain("--models", Path.GetDirectoryName(people)!, "--people", people, "--video", "x.mp4", "--out", run.Out));
        Assert.Contains("--models: There are no face models in", run.Error);
        Assert.Contains("./models/pull", run.Error);
    }

    [Fact]
    public async Task Photos_and_clips_that_cannot_be_used_cost_a_line_each_and_the_rest_goes_on()
    {
        run.File("text.jpg", "no picture");
        run.File("text.mp4", "no film");
        var people = run.File("people.csv", $"""
            person,photo
            Man,gone.jpg
            Man,text.jpg
            Pair,{Material.Find("faces/P01_01.jpg")}
            """);

        var status = await run.Run(
            "--people", people, "--video", run.PathOf("gone.mp4"), "--video", run.PathOf("text.mp4"), "--video", Material.Find("footage/interview-man.mp4"));

        Assert.Equal(2, status);
        Assert.Contains($"{run.PathOf("gone.jpg")}: there is no such file.", run.Error);
        Assert.Contains($"{run.PathOf("text.jpg")}: ", run.Error);
        Assert.Contains("Man: no usable photo, so this person cannot be recognised", run.Error);
        Assert.Contains($"--video {run.PathOf("gone.mp4")}: there is no such file.", run.Error);
        Assert.Contains($"--video {run.PathOf("text.mp4")}: ", run.Error);
        Assert.All(run.Read("sightings.csv"), sighting => Assert.Equal("interview-man", sighting["camera"]));
        Assert.NotEmpty(run.Read("sightings.csv"));
    }

    [Fact]
    public async Task A_photo_with_nobody_or_with_several_says_so()
    {
        var people = run.File("people.csv", $"person,photo\nNobody,nobody.png\nBoth,both.png");
        await Stills.Write(run.PathOf("nobody.png"), "color=gray:s=640x480", filter: true);
        await Stills.Write(run.PathOf("both.png"), Material.Find("footage/interview-pair.mp4"));

        await run.Run("--people", people, "--video", Material.Find("footage/corridor.mp4"));

        Assert.Contains($"{run.PathOf("nobody.png")}: No face was found", run.Error);
        Assert.Contains($"{run.PathOf("both.png")}: The photo shows 2 faces", run.Error);
    }

    public void Dispose() => run.Dispose();
}
