using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Pages.Streams;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.Streams;

public sealed class StreamsPageTests : PageContext
{
    private readonly ICameraGrain _camera = Substitute.For<ICameraGrain>();

    public StreamsPageTests() => Use(_camera, "c1");

    [Fact]
    public void Empty_it_says_what_can_be_added()
    {
        SignIn(AccountRole.Operator);
        Assert.Contains("rtsp://", Open<StreamsPage>().Find(".aa-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_tells_state_rate_size_drops_restarts_and_the_decoders_last_lines()
    {
        SignIn(AccountRole.Viewer);
        Cameras.List().Returns([Sample.Camera()]);
        var card = Open<StreamsPage>().Find(".aa-stream").TextContent;
        foreach (var expected in new[] { "Door c1", "Live", "4.9", "1280 × 720", "52 min", "2 restarts" })
            Assert.Contains(expected, card, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_details_open()
    {
        SignIn(AccountRole.Viewer);
        Cameras.List().Returns([Sample.Camera()]);
        var page = Open<StreamsPage>();
        page.Find(".mud-expand-panel-header").Click();
        Assert.Contains("Dropped: busy", page.Find(".aa-details").TextContent, StringComparison.Ordinal);
        Assert.Contains("last line", page.Find(".aa-decoder").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_camera_says_why()
    {
        SignIn(AccountRole.Viewer);
        Cameras.List().Returns([Sample.Camera(state: CameraState.Retrying, error: "Connection refused.")]);
        Assert.Contains("Connection refused.", Open<StreamsPage>().Find(".mud-alert").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_viewer_cannot_change_anything()
    {
        SignIn(AccountRole.Viewer);
        Cameras.List().Returns([Sample.Camera()]);
        var page = Open<StreamsPage>();
        Assert.Empty(page.FindAll(".aa-stream footer"));
        Assert.DoesNotContain("Add a camera", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_turns_a_camera_off_and_on()
    {
        SignIn(AccountRole.Operator);
        Cameras.List().Returns([Sample.Camera()]);
        var page = Open<StreamsPage>();
        page.Find(".aa-stream input[type=checkbox]").Change(false);
        await _camera.Received(1).TurnOff();
        page.Find(".aa-stream input[type=checkbox]").Change(true);
        await _camera.Received(1).TurnOn();
    }

    [Fact]
    public async Task A_camera_is_removed_only_after_a_question()
    {
        SignIn(AccountRole.Operator);
        Cameras.List().Returns([Sample.Camera()]);
        var page = Open<StreamsPage>();
        page.Find("button[aria-label='Remove Door c1']").Click();
        Assert.Contains("Its sightings stay in the logs.", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
        await Cameras.DidNotReceive().Remove("c1");
        page.FindAll(".mud-dialog-actions button")[1].Click();
        await Cameras.Received(1).Remove("c1");
    }

    [Fact]
    public void A_refusal_stands_next_to_its_field_and_the_dialog_stays()
    {
        SignIn(AccountRole.Operator);
        Cameras.Add(Arg.Any<CameraSettings>())
            .Returns<Camera>(_ => throw new InvalidInputException("Source", "nonsense", "give an address, a file or a device."));
        var page = Open<StreamsPage>();
        page.Find(".aa-page-actions button").Click();
        page.FindAll(".mud-dialog-actions button")[1].Click();
        Assert.Contains("Give an address, a file or a device.", page.Find(".mud-dialog .mud-input-helper-text.mud-input-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camera_is_added_as_it_was_typed()
    {
        SignIn(AccountRole.Operator);
        var page = Open<StreamsPage>();
        page.Find(".aa-page-actions button").Click();
        var fields = page.FindAll(".mud-dialog input[type=text]");
        fields[0].Change("  Lobby ");
        page.FindAll(".mud-dialog input[type=text]")[1].Input("/videos/lobby.mp4");
        page.FindAll(".mud-dialog-actions button")[1].Click();
        await Cameras.Received(1).Add(new CameraSettings("Lobby", "main", "/videos/lobby.mp4", CameraDirection.Both, CameraPlayback.Loop, 5));
    }

    [Fact]
    public void A_tried_source_shows_its_frame_by_a_request_of_its_own_or_its_error()
    {
        SignIn(AccountRole.Operator);
        SourceTests.Test("/videos/lobby.mp4", null).Returns(new SourceTest(null, 1280, 720, 25, [1, 2, 3]));
        SourceTests.Test("/videos/none.mp4", null).Returns(new SourceTest("There is no such file.", 0, 0, 0, null));
        var page = Open<StreamsPage>();
        page.Find(".aa-page-actions button").Click();
        page.FindAll(".mud-dialog input[type=text]")[1].Input("/videos/lobby.mp4");
        page.Find(".aa-trial button").Click();
        Assert.Contains("1280 × 720", page.Find(".aa-trial").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/streams/trials/", page.Find(".aa-trial img").GetAttribute("src"), StringComparison.Ordinal);

        page.FindAll(".mud-dialog input[type=text]")[1].Input("/videos/none.mp4");
        page.Find(".aa-trial button").Click();
        Assert.Contains("There is no such file.", page.Find(".aa-trial").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".aa-trial img"));
    }
}
