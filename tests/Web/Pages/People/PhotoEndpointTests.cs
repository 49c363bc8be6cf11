using System.Net;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.People;
using AutoAttend.Web.Tests.Hosting;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class PhotoEndpointTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task A_viewer_may_not_add_photos()
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var answer = await Upload(browser, "p1", new byte[10], token: "none");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var token = await browser.Get("/antiforgery", "*/*");
        Assert.Equal(HttpStatusCode.Forbidden, token.StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_make_a_browser_add_photos()
    {
        using var browser = await host.SignedIn(AccountRole.Operator);
        using var answer = await Upload(browser, "p1", new byte[10], token: "forged");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("No valid token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_models_it_says_what_provides_them()
    {
        var person = await host.Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Enrol(new PersonProfile("Amelia Okafor", "", [], null));
        using var browser = await host.SignedIn(AccountRole.Operator);
        using var answer = await Upload(browser, person.Id, new byte[10], await Token(browser));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("models", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> Token(Browser browser)
    {
        using var answer = await browser.Get("/antiforgery", "*/*");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> Upload(Browser browser, string person, byte[] photo, string token)
    {
        using var content = new ByteArrayContent(photo);
        content.Headers.Add("RequestVerificationToken", token);
        return await browser.Send(HttpMethod.Post, $"/people/{person}/photos?fileName=a.jpg", "*/*", content);
    }
}
