using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Pages.Live;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.Live;

public sealed class LivePageTests : PageContext
{
    public LivePageTests() => SignIn(AccountRole.Viewer);

    [Fact]
    public void The_wall_has_a_tile_for_every_camera_that_is_on()
    {
        Cameras.List().Returns([Sample.Camera(), Sample.Camera("c2", CameraState.Retrying, "x"), Sample.Camera("c3", CameraState.Off)]);
        var tiles = Open<LivePage>().FindAll("figure");
        Assert.Equal(["c1", "c2"], tiles.Select(tile => tile.GetAttribute("data-camera")));
        Assert.Contains("Failed, trying again", tiles[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_picture_goes_through_the_circuit()
    {
        Cameras.List().Returns([Sample.Camera()]);
        Assert.DoesNotContain("data:image", Open<LivePage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_camera_that_is_on_it_leads_to_the_streams()
    {
        Cameras.List().Returns([Sample.Camera(state: CameraState.Off)]);
        Assert.NotEmpty(Open<LivePage>().FindAll("a[href='/streams']"));
    }
}
