using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Tests.Endpoints;

public sealed class EvidenceTests
{
    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();
    private readonly HttpResponse _response = new DefaultHttpContext().Response;

    public EvidenceTests() => _grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Returns(_log);

    [Fact]
    public async Task A_stored_face_is_a_jpeg_that_no_cache_keeps()
    {
        _log.GetEvidence("e1").Returns([1, 2, 3]);
        var file = Assert.IsType<FileContentHttpResult>((await Evidence.Get("e1", _grains, _response)).Result);
        Assert.Equal("image/jpeg", file.ContentType);
        Assert.Equal("private, no-store", _response.Headers.CacheControl);
    }

    [Fact]
    public async Task An_erased_face_is_not_found()
    {
        _log.GetEvidence("e1").Returns((byte[]?)null);
        var gone = Assert.IsType<ContentHttpResult>((await Evidence.Get("e1", _grains, _response)).Result);
        Assert.Equal((StatusCodes.Status404NotFound, "image/svg+xml"), (gone.StatusCode, gone.ContentType));
    }
}
