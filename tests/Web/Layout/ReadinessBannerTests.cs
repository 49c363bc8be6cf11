using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Layout;
using AutoAttend.Web.Tests.Pages;
using Bunit;

namespace AutoAttend.Web.Tests.Layout;

public sealed class ReadinessBannerTests : PageContext
{
    private static readonly RecognitionStatus Ready = new(true, null, "yunet", "mobilefacenet", "CPU", 3, 0.4f, 0.1f);
    private static readonly RecognitionStatus NotReady = new(false, "There are no models; run ./models/pull.", null, null, "CPU", 0, 0.4f, 0.1f);

    [Fact]
    public void It_names_the_command_that_provides_what_is_missing()
    {
        Recognizer.GetStatus().Returns(NotReady);
        Assert.Contains("run ./models/pull", Render<ReadinessBanner>().Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_goes_by_itself_once_faces_are_recognised()
    {
        Recognizer.GetStatus().Returns(NotReady, Ready);
        var banner = Render<ReadinessBanner>();
        Clock.Advance(TimeSpan.FromSeconds(10));
        banner.WaitForAssertion(() => Assert.Empty(banner.FindAll("[role=status]")), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void It_says_so_when_no_recogniser_can_be_reached()
    {
        Recognizer.GetStatus().Returns<RecognitionStatus>(_ => throw new TimeoutException());
        Assert.Contains("can be reached", Render<ReadinessBanner>().Find("[role=status]").TextContent, StringComparison.Ordinal);
    }
}
