using AutoAttend.Contracts;
using AutoAttend.Web.Layout;
using AutoAttend.Web.Tests.Pages;
using Bunit;

namespace AutoAttend.Web.Tests.Layout;

public sealed class PageFailureTests : PageContext
{
    [Fact]
    public void A_failure_tells_nothing_from_inside_but_a_way_out()
    {
        var failure = Show(new InvalidOperationException("secret"));
        Assert.DoesNotContain("secret", failure.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(failure.FindAll("a[href='/']"));
    }

    [Fact]
    public void What_was_written_for_people_is_shown() =>
        Assert.Contains("There is no person \"p1\".", Show(new NotFoundException("person", "p1")).Find("p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_page_that_only_lacks_the_cluster_comes_back_by_itself()
    {
        var retries = 0;
        var failure = Render<PageFailure>(parameters => parameters
            .Add(page => page.Failure, new TimeoutException())
            .Add(page => page.OnRetry, () => { retries++; }));
        Assert.Contains("comes back by itself", failure.Markup, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromSeconds(3));
        failure.WaitForAssertion(() => Assert.Equal(1, retries));
    }

    private IRenderedComponent<PageFailure> Show(Exception failure) =>
        Render<PageFailure>(parameters => parameters.Add(page => page.Failure, failure));
}
