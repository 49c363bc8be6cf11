using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Grains.Cameras;

namespace AutoAttend.Grains.Tests.Cameras;

public sealed class CameraRulesTests : IDisposable
{
    private const string Address = "rtsp://admin:s3cret@10.0.0.9/stream";
    private const string Hidden = "rtsp://admin:***@10.0.0.9/stream";

    private readonly string file = Path.GetTempFileName();

    private static CameraSettings Settings => new("Door", "main", Address, CameraDirection.In, CameraPlayback.Live, 6);

    [Fact]
    public void Good_settings_are_kept_trimmed()
    {
        var kept = Check(Settings with { Name = "  Door ", Source = $" {Address} " });

        Assert.Equal(Settings, kept);
    }

    [Theory]
    [InlineData("", "Name: give it a name of 1 to 100 characters.")]
    [InlineData("   ", "Name: give it a name of 1 to 100 characters.")]
    public void A_camera_needs_a_name(string name, string message) => Refused(Settings with { Name = name }, message);

    [Fact]
    public void A_site_has_to_exist() =>
        Refused(Settings with { SiteId = "moon" }, "Site \"moon\": there is no such site; there are main, annexe.");

    [Theory]
    [InlineData(0.1)]
    [InlineData(31)]
    [InlineData(double.NaN)]
    public void A_rate_has_its_bounds(double fps) =>
        Refused(Settings with { SampledFps = fps }, $"Frames per second \"{fps}\": give a rate from 0.5 to 30.");

    [Fact]
    public void A_direction_is_one_of_three() =>
        Refused(Settings with { Direction = (CameraDirection)7 }, "Direction \"7\": choose In, Out or Both.");

    [Theory]
    [InlineData("ftp://10.0.0.9/x", "its scheme is not known")]
    [InlineData("/no/such/file.mp4", "there is no such file")]
    [InlineData("", "The source is empty")]
    public void A_source_has_to_be_one(string source, string why)
    {
        var refusal = Assert.Throws<InvalidInputException>(() => Check(Settings with { Source = source }));

        Assert.Equal("Source", refusal.Field);
        Assert.Contains(why, refusal.Message);
    }

    [Fact]
    public void A_bad_address_is_refused_without_its_password()
    {
        var refusal = Assert.Throws<InvalidInputException>(() => Check(Settings with { Source = "rtsp://admin:s3cret@ca mera/x" }));

        Assert.DoesNotContain("s3cret", refusal.Message);
    }

    [Fact]
    public void A_file_is_not_live() =>
        Refused(Settings with { Source = file }, "Playback \"Live\": a file is no live source; choose Loop or Once.");

    [Fact]
    public void Only_a_file_is_played() =>
        Refused(Settings with { Playback = CameraPlayback.Loop }, "Playback \"Loop\": only a file can be played in a loop or once; choose Live.");

    [Fact]
    public void A_recording_has_a_beginning() =>
        Refused(Settings with { Source = file, Playback = CameraPlayback.Once }, "Recorded at: say when the recording began.");

    [Fact]
    public void What_is_shown_hides_the_password() => Assert.Equal(Hidden, CameraRules.Redact(Settings).Source);

    [Fact]
    public void A_hidden_password_that_is_given_back_stays() =>
        Assert.Equal(Address, Check(Settings with { Source = Hidden }, kept: Settings).Source);

    [Fact]
    public void A_hidden_password_is_not_sent_to_another_address() =>
        Refused(
            Settings with { Source = "rtsp://admin:***@evil.example/stream" },
            "Source \"rtsp://admin:***@evil.example/stream\": the address was changed, so its password is needed again in place of ***.",
            kept: Settings);

    [Fact]
    public void A_file_that_is_gone_can_still_be_shown()
    {
        var kept = Settings with { Source = "/was/here.mp4", Playback = CameraPlayback.Loop };

        Assert.Equal("/was/here.mp4", CameraRules.Redact(kept).Source);
    }

    public void Dispose() => File.Delete(file);

    private static CameraSettings Check(CameraSettings given, CameraSettings? kept = null) => CameraRules.Check(given, kept, ["main", "annexe"]);

    private static void Refused(CameraSettings given, string message, CameraSettings? kept = null) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => Check(given, kept)).Message);
}
