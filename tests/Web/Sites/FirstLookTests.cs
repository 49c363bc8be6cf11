using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Web.Sites;
using AutoAttend.Web.Tests.Pages;

namespace AutoAttend.Web.Tests.Sites;

public sealed class FirstLookTests : PageContext
{
    [Theory]
    [InlineData(DemoPhase.None, "main")]
    [InlineData(DemoPhase.Preparing, "demo")]
    [InlineData(DemoPhase.Running, "demo")]
    [InlineData(DemoPhase.Resting, "main")]
    [InlineData(DemoPhase.Cleared, "main")]
    public async Task A_new_dashboard_looks_at_the_demo_while_it_plays(DemoPhase phase, string site)
    {
        Demo.GetStatus().Returns(new DemoStatus(phase, 0, 0, null, null));
        CurrentSite current = new();
        await new FirstLook(Grains, current).Choose();
        Assert.Equal(site, current.Id);
    }

    [Fact]
    public async Task Where_nothing_answers_it_looks_at_the_first_site()
    {
        Demo.GetStatus().Returns<DemoStatus>(_ => throw new TimeoutException());
        CurrentSite current = new();
        await new FirstLook(Grains, current).Choose();
        Assert.Equal(GrainKeys.FirstSite, current.Id);
    }
}
