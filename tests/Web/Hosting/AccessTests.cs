using System.Net;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Hosting;

/// <summary>Asks the running host for its endpoints, so that one added tomorrow is covered too.</summary>
public sealed class AccessTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    private static readonly string[] Open = ["/sign-in", "/health/live", "/health/ready"];

    [Fact]
    public async Task Nothing_but_sign_in_and_health_is_reachable_without_an_account()
    {
        using var browser = host.Anonymous();
        var reachable = new List<string>();
        foreach (var (method, path) in Endpoints())
        {
            using var answer = await browser.Send(method, path, "text/html");
            if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or HttpStatusCode.MethodNotAllowed))
                reachable.Add(path);
            else if (answer.StatusCode == HttpStatusCode.Redirect)
                Assert.StartsWith("/sign-in", answer.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
        }

        // What the sign-in page is drawn with lies in one folder and holds no data.
        reachable.RemoveAll(path => path.StartsWith("/public/", StringComparison.Ordinal));
        Assert.Equal(Open.Order(), reachable.Distinct().Order());
    }

    [Fact]
    public void The_host_has_the_endpoints_that_this_test_is_about()
    {
        var paths = Endpoints().Select(endpoint => endpoint.Path).ToList();
        Assert.Contains("/cameras/x/picture", paths);
        Assert.Contains("/evidence/x", paths);
        Assert.Contains("/_blazor", paths);
        Assert.Contains("/streams", paths);
        Assert.Contains(paths, path => path.StartsWith("/orleans", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/sign-in/../people")]
    [InlineData("/public/../appsettings.json")]
    [InlineData("/public/nothing.css")]
    public async Task A_path_that_leads_nowhere_asks_for_sign_in_too(string path)
    {
        using var browser = host.Anonymous();
        using var answer = await browser.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_no_page_gets_401_and_no_redirect()
    {
        using var browser = host.Anonymous();
        using var answer = await browser.Get("/evidence/x", "image/*");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(AccountRole.Viewer, HttpStatusCode.Redirect)]
    [InlineData(AccountRole.Operator, HttpStatusCode.Redirect)]
    [InlineData(AccountRole.Administrator, HttpStatusCode.OK)]
    public async Task The_Orleans_dashboard_is_for_administrators(AccountRole role, HttpStatusCode expected)
    {
        using var browser = await host.SignedIn(role);
        using var answer = await browser.Get("/orleans/");
        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.Redirect)
            Assert.Equal("/not-allowed", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_viewer_sees_the_pages()
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        foreach (var path in new[] { "/", "/live", "/streams" })
        {
            using var answer = await browser.Get(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private IEnumerable<(HttpMethod Method, string Path)> Endpoints() =>
        from endpoint in host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        from method in methods.Count == 0 ? ["GET"] : methods
        select (new HttpMethod(method), Path(endpoint.RoutePattern));

    private static string Path(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "x",
        }))));
}
