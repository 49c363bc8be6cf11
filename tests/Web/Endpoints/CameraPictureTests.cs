using System.Buffers.Text;
using System.Text;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Endpoints;
using AutoAttend.Web.Feed;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Web.Tests.Endpoints;

public sealed class CameraPictureTests
{
    private static readonly byte[] Jpeg = [0xff, 0xd8];

    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();
    private readonly ICameraGrain _camera = Substitute.For<ICameraGrain>();
    private readonly HttpResponse _response = new DefaultHttpContext().Response;

    public CameraPictureTests()
    {
        _grains.GetGrain<ICameraGrain>("c1").Returns(_camera);
        var people = Substitute.For<IPeopleDirectoryGrain>();
        people.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia", "", [], 1, null)]);
        _grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Returns(people);
    }

    [Fact]
    public async Task A_picture_comes_with_the_faces_of_that_very_frame()
    {
        _camera.GetPicture(-1, 640).Returns(new LivePicture(
            42,
            Sample.Now.AddMilliseconds(-120),
            1280,
            720,
            Jpeg,
            [
                new LiveFace(new FaceBox(10.6f, 20, 30, 40), 1, SightingOutcome.Person, "p1", 0.614f),
                new LiveFace(new FaceBox(50, 60, 70, 80), 2, SightingOutcome.Stranger, null, null),
                new LiveFace(new FaceBox(1, 2, 3, 4), 0, null, null, null),
            ]));

        Assert.Equal(Jpeg, Assert.IsType<FileContentHttpResult>(await Get()).FileContents.ToArray());
        Assert.Equal(
            """{"frame":42,"ageMs":120,"width":1280,"height":720,"faces":[{"box":[10,20,30,40],"outcome":"person","name":"Amelia","cosine":0.61},{"box":[50,60,70,80],"outcome":"stranger"},{"box":[1,2,3,4]}]}""",
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(_response.Headers[OverlayHeader.Name].ToString())));
        Assert.Equal("private, no-store", _response.Headers.CacheControl);
    }

    [Fact]
    public async Task No_newer_picture_is_no_content()
    {
        _camera.GetPicture(42, 640).Returns((LivePicture?)null);
        Assert.IsType<NoContent>(await Get(after: 42));
    }

    [Fact]
    public async Task A_camera_that_is_gone_is_not_found()
    {
        _camera.GetPicture(-1, 640).Returns<LivePicture?>(_ => throw new NotFoundException("camera", "c1"));
        Assert.IsType<NotFound>(await Get());
    }

    [Theory]
    [InlineData(1, 160)]
    [InlineData(100_000, 1920)]
    public async Task The_width_stays_within_what_cameras_take(int wished, int asked)
    {
        await Get(width: wished);
        await _camera.Received(1).GetPicture(-1, asked);
    }

    private async Task<IResult> Get(long after = -1, int width = 640)
    {
        var names = new PeopleNames(_grains, _time);
        return (await CameraPicture.Get("c1", _grains, names, _time, _response, after, width)).Result;
    }
}
