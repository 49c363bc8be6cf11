using AutoAttend.Silo.Commands;
using AutoAttend.Tests;

namespace AutoAttend.Silo.Tests.Commands;

public sealed class ModelsCommandTests : IDisposable
{
    private const string YuNet = "face_detection_yunet_2023mar.onnx";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-command-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task List_shows_each_model_with_its_licence_and_what_is_missing()
    {
        var code = await Run("list");

        Assert.Equal(0, code);
        Assert.Matches("yunet_2023mar +Detection +to pull +0.2 MB +MIT", output.ToString());
        Assert.Matches("sface_2021dec +Embedding +to pull +38.7 MB +Apache-2.0", output.ToString());
        Assert.Matches("mobilefacenet_128 +Embedding +absent .*unstated", output.ToString());
        Assert.Contains("./models/pull", output.ToString());
    }

    [Fact]
    public async Task Pull_shows_licence_and_progress_and_leaves_a_verified_file()
    {
        await using var server = new FileServer(await File.ReadAllBytesAsync(Material.Find($"models/{YuNet}")));

        var code = await Run(server, "pull", "yunet_2023mar");

        Assert.Equal((0, ""), (code, error.ToString()));
        Assert.Contains("yunet_2023mar: 0.2 MB, licence MIT, from https://media.githubusercontent.com/", output.ToString());
        Assert.Contains("] 100%", output.ToString());
        Assert.True(File.Exists(Path.Combine(folder.FullName, YuNet)));
    }

    [Fact]
    public async Task Pull_of_what_is_there_asks_nobody()
    {
        File.Copy(Material.Find($"models/{YuNet}"), Path.Combine(folder.FullName, YuNet));
        await using var server = new FileServer([]);

        Assert.Equal(0, await Run(server, "pull", "yunet_2023mar"));
        Assert.Empty(server.Starts);
    }

    [Fact]
    public async Task Pull_of_the_wrong_bytes_keeps_nothing_and_fails()
    {
        await using var server = new FileServer(new byte[232_589]);

        Assert.Equal(1, await Run(server, "pull", "yunet_2023mar"));
        Assert.Contains("sent the wrong file for yunet_2023mar: expected SHA-256 8f2383e4", error.ToString());
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Verify_names_a_damaged_file_with_both_hashes()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, YuNet), "damaged");

        Assert.Equal(1, await Run("verify"));
        Assert.Matches("yunet_2023mar +WRONG: expected SHA-256 8f2383e4[0-9a-f]+, found [0-9a-f]{64}; delete", output.ToString());
        Assert.Contains("There is no embedding model in", error.ToString());
    }

    [Fact]
    public async Task Verify_of_a_right_pair_is_well()
    {
        foreach (var file in new[] { YuNet, "mobilefacenet_128.onnx" })
            File.Copy(Material.Find($"models/{file}"), Path.Combine(folder.FullName, file));

        Assert.Equal((0, ""), (await Run("verify"), error.ToString()));
    }

    [Fact]
    public async Task An_unknown_model_is_answered_with_the_known_ones()
    {
        Assert.Equal(2, await Run("pull", "facenet"));
        Assert.StartsWith("There is no model 'facenet': name one of yunet_s_dynamic, yunet_2023mar, sface_2021dec", error.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("push")]
    [InlineData("list", "--verbose")]
    public async Task Unusable_arguments_are_answered_with_the_usage(params string[] arguments)
    {
        Assert.Equal(2, await Run(arguments));
        Assert.StartsWith("Usage: ./models/list", error.ToString());
    }

    [Fact]
    public async Task Help_is_an_answer_and_not_an_error()
    {
        Assert.Equal((0, ""), (await Run("pull", "--help"), error.ToString()));
        Assert.StartsWith("Usage: ./models/list", output.ToString());
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<int> Run(params string[] arguments)
    {
        await using var nobody = new FileServer([]);
        return await Run(nobody, arguments);
    }

    private async Task<int> Run(FileServer server, params string[] arguments)
    {
        using var handler = new Redirect(server.Address);
        var command = new ModelsCommand(output, error, handler, TimeProvider.System);
        return await command.Run([.. arguments], folder.FullName, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends what is meant for the internet to loopback.</summary>
    private sealed class Redirect(Uri to) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = to;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
