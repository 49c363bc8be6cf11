using AutoAttend.Tests;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Tests.Models;

public sealed class ModelPullerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-pull-");
    private readonly SocketsHttpHandler handler = new();
    private readonly List<long> progress = [];

    [Fact]
    public async Task A_model_is_there_once_its_hash_is_right_and_nothing_else_is_left()
    {
        await using var server = new FileServer(Content(300_000));

        await Pull(Model(server, Content(300_000)));

        Assert.Equal(Content(300_000), await File.ReadAllBytesAsync(Target));
        Assert.Equal(["model.onnx"], Directory.GetFiles(folder.FullName).Select(Path.GetFileName));
        Assert.Equal(300_000, progress[^1]);
    }

    [Fact]
    public async Task A_connection_that_breaks_goes_on_where_it_stopped()
    {
        await using var server = new FileServer(Content(300_000)) { BreakAfter = 100_000 };

        await Pull(Model(server, Content(300_000)));

        Assert.Equal(2, server.Starts.Count);
        Assert.InRange(server.Starts[1], 1, 100_000);
        Assert.Equal(Content(300_000), await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task A_server_without_ranges_sends_the_whole_again()
    {
        await using var server = new FileServer(Content(300_000)) { BreakAfter = 100_000, HasRanges = false };

        await Pull(Model(server, Content(300_000)));

        Assert.Equal(Content(300_000), await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_continued()
    {
        await using var server = new FileServer(Content(300_000));
        await File.WriteAllBytesAsync(Target + ".part", Content(300_000)[..200_000]);

        await Pull(Model(server, Content(300_000)));

        Assert.Equal([200_000], server.Starts);
    }

    [Fact]
    public async Task A_wrong_beginning_is_thrown_away_and_fetched_again()
    {
        await using var server = new FileServer(Content(300_000));
        await File.WriteAllBytesAsync(Target + ".part", new byte[200_000]);

        await Pull(Model(server, Content(300_000)));

        Assert.Equal([200_000, 0], server.Starts);
        Assert.Equal(Content(300_000), await File.ReadAllBytesAsync(Target));
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(900_000)]
    public async Task The_wrong_bytes_are_not_kept_and_both_hashes_are_named(int sent)
    {
        var wrong = new byte[sent];
        await using var server = new FileServer(wrong);
        var model = Model(server, Content(300_000));

        var error = await Assert.ThrowsAsync<ModelPullException>(() => Pull(model));

        Assert.Contains($"sent the wrong file for model: expected SHA-256 {model.Sha256}, found ", error.Message);
        Assert.Empty(Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task An_error_of_the_server_names_the_address_and_the_way_without_it()
    {
        await using var server = new FileServer([]) { Status = 404 };

        var error = await Assert.ThrowsAsync<ModelPullException>(() => Pull(Model(server, Content(10))));

        Assert.StartsWith($"model could not be downloaded from {server.Address}: ", error.Message);
        Assert.Contains("404", error.Message);
        Assert.Contains("download model.onnx elsewhere and put it into the models folder", error.Message);
        Assert.Single(server.Starts);
    }

    [Fact]
    public async Task A_model_without_a_source_says_which_file_to_bring()
    {
        var error = await Assert.ThrowsAsync<ModelPullException>(() => Pull(ModelCatalog.MobileFaceNet));

        Assert.Equal(
            $"mobilefacenet_128 is not offered for download: put mobilefacenet_128.onnx into {folder.FullName} yourself.", error.Message);
    }

    public void Dispose()
    {
        handler.Dispose();
        folder.Delete(recursive: true);
    }

    private string Target => Path.Combine(folder.FullName, "model.onnx");

    private async Task Pull(ModelDescriptor model)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        await new ModelPuller(http, TimeProvider.System).Pull(model, folder.FullName, new Recorder(progress), TestContext.Current.CancellationToken);
    }

    private static ModelDescriptor Model(FileServer server, byte[] right) => ModelCatalog.YuNet with
    {
        Name = "model",
        File = "model.onnx",
        Source = server.Address,
        Bytes = right.Length,
        Sha256 = ModelHash.Of(right),
    };

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    private sealed class Recorder(List<long> progress) : IProgress<long>
    {
        public void Report(long value) => progress.Add(value);
    }
}
