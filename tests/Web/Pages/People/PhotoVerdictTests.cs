using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Pages.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class PhotoVerdictTests
{
    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();
    private readonly IPersonGrain _person = Substitute.For<IPersonGrain>();
    private readonly IAntiforgery _antiforgery = Substitute.For<IAntiforgery>();
    private readonly DefaultHttpContext _http = new();

    public PhotoVerdictTests()
    {
        var recognizer = Substitute.For<IRecognizerGrain>();
        recognizer.GetStatus().Returns(new RecognitionStatus(true, null, "d", "e", "CPU", 0, 0.45f, 0.06f));
        _grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).Returns(recognizer);
        _grains.GetGrain<IPersonGrain>("p1").Returns(_person);
        _antiforgery.IsRequestValidAsync(_http).Returns(true);
        _http.Request.Body = new MemoryStream([1, 2, 3]);
    }

    [Fact]
    public async Task A_verdict_is_handed_on_as_it_is()
    {
        var verdict = new PhotoVerdict("a.jpg", null, "There is no face in it; choose a photo from the front.");
        _person.AddPhoto("a.jpg", Arg.Is<byte[]>(photo => photo.SequenceEqual(new byte[] { 1, 2, 3 }))).Returns(verdict);
        Assert.Equal(verdict, Assert.IsType<Ok<PhotoVerdict>>(await Add()).Value);
    }

    [Fact]
    public async Task Nobody_under_this_id_is_not_found()
    {
        _person.AddPhoto("a.jpg", Arg.Any<byte[]>()).Returns<Task<PhotoVerdict>>(_ => throw new NotFoundException("person", "p1"));
        Assert.Equal(404, Assert.IsType<ProblemHttpResult>(await Add()).StatusCode);
    }

    [Fact]
    public async Task A_photo_that_is_too_large_says_how_large_it_may_be()
    {
        _http.Request.Body = new TooLargeBody();
        var problem = Assert.IsType<ProblemHttpResult>(await Add());
        Assert.Equal(413, problem.StatusCode);
        Assert.Contains("15 MB", problem.ProblemDetails.Detail, StringComparison.Ordinal);
    }

    private Task<IResult> Add() => PhotoEndpoints.Add("p1", "a.jpg", _http, _antiforgery, _grains, TestContext.Current.CancellationToken);

    /// <summary>What Kestrel hands out when a body goes beyond the endpoint's limit.</summary>
    private sealed class TooLargeBody : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge);
    }
}
