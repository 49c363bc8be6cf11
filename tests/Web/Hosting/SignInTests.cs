using System.Net;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Hosting;

namespace AutoAttend.Web.Tests.Hosting;

public sealed class SignInTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task The_right_password_opens_a_session_that_scripts_and_other_sites_cannot_use()
    {
        using var browser = host.Anonymous();
        using var answer = await browser.SignIn("Viewer", DashboardFixture.Password);
        Assert.Equal("/", browser.Target(answer));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("AutoAttend.Session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("viewer", "not the password")]
    [InlineData("nobody", DashboardFixture.Password)]
    public async Task A_wrong_name_or_password_says_one_and_the_same(string user, string password)
    {
        using var browser = host.Anonymous();
        using var answer = await browser.SignIn(user, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "The user name or password is not right. After ten wrong passwords an account is locked for 15 minutes.",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Null(browser.Cookies.GetCookies(host.Address)["AutoAttend.Session"]);
    }

    [Theory]
    [InlineData("/streams", "/streams")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    public async Task Sign_in_returns_to_where_one_wanted_to_go_unless_that_is_elsewhere(string wanted, string reached)
    {
        using var browser = host.Anonymous();
        using var answer = await browser.SignIn("viewer", DashboardFixture.Password, $"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");
        Assert.Equal(reached, browser.Target(answer));
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var browser = host.Anonymous();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["Input.UserName"] = "viewer",
            ["Input.Password"] = DashboardFixture.Password,
        });
        using var answer = await browser.Send(HttpMethod.Post, "/sign-in", "text/html", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var answer = await browser.Submit("/sign-out", []);
        Assert.Equal("/sign-in", browser.Target(answer));
        using var home = await browser.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, home.StatusCode);
    }

    [Fact]
    public async Task A_changed_password_replaces_the_old_one_and_keeps_this_session()
    {
        await host.Grains.GetGrain<IAccountsGrain>(GrainKeys.Only).Save("changer", AccountRole.Viewer, DashboardFixture.Password);
        using var browser = host.Anonymous();
        (await browser.SignIn("changer", DashboardFixture.Password)).Dispose();

        using var wrong = await browser.Submit("/password", Passwords("not it", "a new long password", "a new long password"));
        Assert.Contains("The password so far is not right", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unequal = await browser.Submit("/password", Passwords(DashboardFixture.Password, "a new long password", "another"));
        Assert.Contains("The two new passwords differ.", await unequal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var tooShort = await browser.Submit("/password", Passwords(DashboardFixture.Password, "short", "short"));
        Assert.Contains("12", await tooShort.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var changed = await browser.Submit("/password", Passwords(DashboardFixture.Password, "a new long password", "a new long password"));
        Assert.Equal("/", browser.Target(changed));

        using var home = await browser.Get("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Null(await host.Grains.GetGrain<IAccountsGrain>(GrainKeys.Only).SignIn("changer", DashboardFixture.Password));
    }

    private static Dictionary<string, string> Passwords(string current, string wanted, string repeated) => new()
    {
        ["Input.Current"] = current,
        ["Input.Wanted"] = wanted,
        ["Input.Repeated"] = repeated,
    };
}
