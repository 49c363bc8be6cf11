using System.Net;
using System.Runtime.Versioning;
using System.Text.Json;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Hosting;

namespace AutoAttend.Web.Tests.Hosting;

public sealed class AnswerTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    [InlineData("/public/app.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var browser = host.Anonymous();
        using var answer = await browser.Get(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Scripts_and_styles_are_served_in_full_outside_Development()
    {
        Assert.Equal("Production", host.App.Environment.EnvironmentName);
        using var browser = await host.SignedIn(AccountRole.Viewer);
        foreach (var path in new[] { "/_content/MudBlazor/MudBlazor.min.css", "/_framework/blazor.web.js", "/public/app.css", "/js/live.js" })
        {
            using var answer = await browser.Get(path, "*/*");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 500, int.MaxValue);
        }
    }

    [Fact]
    public async Task Pages_name_no_address_elsewhere()
    {
        using var browser = await host.SignedIn(AccountRole.Administrator);
        foreach (var path in new[] { "/", "/sign-in", "/password", "/public/app.css", "/js/live.js", "/js/connection.js" })
        {
            using var answer = await browser.Get(path, "text/html");
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("=\"//", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Alive_is_told_without_looking_at_anything()
    {
        using var browser = host.Anonymous();
        using var answer = await browser.Get("/health/live");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"status":"ready","checks":[]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_models_it_runs_but_is_not_ready_and_says_what_provides_them()
    {
        using var browser = host.Anonymous();
        using var answer = await browser.Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var models = report.RootElement.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "models");
        Assert.Equal("not ready", models.GetProperty("status").GetString());
        Assert.Contains("--models", models.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_face_that_is_gone_is_not_found()
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var answer = await browser.Get("/evidence/nothing", "image/*");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_keys_of_sessions_lie_in_a_folder_that_only_this_user_may_enter()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs Unix file modes");
        var keys = Path.Combine(host.Data, "keys");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(keys));
    }
}
