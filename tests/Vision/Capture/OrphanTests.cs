using System.Diagnostics;
using AutoAttend.Tests;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>This assembly is started once more, opens a capture there, and is killed with SIGKILL.</summary>
public sealed class OrphanTests
{
    private const string AddressVariable = "AUTOATTEND_TEST_HOLD_OPEN";

    [Fact]
    public async Task A_killed_process_leaves_no_decoder_of_a_playing_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"autoattend-{Guid.NewGuid():N}.mp4");
        File.Copy(Material.Find("footage/corridor.mp4"), path);
        try
        {
            await KillAndLookAsync(path, Path.GetFileName(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_killed_process_leaves_no_decoder_of_a_camera_that_never_answers()
    {
        await using var camera = new MjpegServer(pictures: 0);
        var marker = $"{Guid.NewGuid():N}";
        await KillAndLookAsync($"http://127.0.0.1:{camera.Port}/{marker}", marker);
    }

    [Fact]
    public async Task A_disposed_session_leaves_no_decoder()
    {
        await using var camera = new MjpegServer(pictures: 0);
        var marker = $"{Guid.NewGuid():N}";
        var session = Captures.Open($"http://127.0.0.1:{camera.Port}/{marker}", 5, Playback.Live);
        await Eventually.True(() => Decoders(marker).Any(), "a decoder runs");
        await session.DisposeAsync();
        Assert.Empty(Decoders(marker));
    }

    [Fact(Explicit = true)]
    public async Task Hold_a_capture_open_until_killed()
    {
        var address = Environment.GetEnvironmentVariable(AddressVariable);
        Assert.SkipWhen(address is null, "is started by the other tests");
        await using var session = Captures.Open(address, 5, File.Exists(address) ? Playback.Loop : Playback.Live);
        await Task.Delay(Eventually.Patience * 2);
    }

    private static async Task KillAndLookAsync(string address, string marker)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            typeof(OrphanTests).Assembly.Location, "--explicit", "only", "--filter-method", $"*.{nameof(Hold_a_capture_open_until_killed)}",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment[AddressVariable] = address;
        using var host = Process.Start(start)!;
        try
        {
            await Eventually.True(() => Decoders(marker).Any(), "a decoder runs");
        }
        finally
        {
            // SIGKILL to that process alone: its children are what this is about.
            host.Kill(entireProcessTree: false);
            await host.WaitForExitAsync();
        }

        await Eventually.True(() => !Decoders(marker).Any(), "no decoder survives");
    }

    private static IEnumerable<string> Decoders(string marker) => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
        .Select(CommandLine)
        .Where(line => line.Contains(marker, StringComparison.Ordinal));

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
