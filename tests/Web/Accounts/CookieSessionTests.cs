using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Web.Tests.Accounts;

public sealed class CookieSessionTests
{
    private static readonly Account Vera = new("vera", AccountRole.Viewer, "stamp 1");

    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly IAccountsGrain _accounts = Substitute.For<IAccountsGrain>();
    private readonly IAuthenticationService _authentication = Substitute.For<IAuthenticationService>();

    [Fact]
    public async Task A_session_is_looked_up_once_a_minute()
    {
        _accounts.Find("vera").Returns(Vera);
        var fresh = await Validate(issued: TimeSpan.FromSeconds(59));
        Assert.False(fresh.ShouldRenew);
        await _accounts.DidNotReceive().Find("vera");

        var older = await Validate(issued: TimeSpan.FromSeconds(61));
        Assert.True(older.ShouldRenew);
        Assert.NotNull(older.Principal);
    }

    [Fact]
    public async Task A_changed_password_or_a_removed_account_ends_it()
    {
        _accounts.Find("vera").Returns(Vera with { SecurityStamp = "stamp 2" }, (Account?)null);
        Assert.Null((await Validate(issued: TimeSpan.FromMinutes(2))).Principal);
        Assert.Null((await Validate(issued: TimeSpan.FromMinutes(2))).Principal);
        await _authentication.Received(2).SignOutAsync(Arg.Any<HttpContext>(), CookieAuthenticationDefaults.AuthenticationScheme, null);
    }

    [Fact]
    public async Task While_nobody_can_tell_it_lives_on_and_is_looked_up_again_with_the_next_request()
    {
        _accounts.Find("vera").Returns(Task.FromException<Account?>(new TimeoutException()));
        var unknown = await Validate(issued: TimeSpan.FromMinutes(2));
        Assert.NotNull(unknown.Principal);
        Assert.False(unknown.ShouldRenew);
    }

    private async Task<CookieValidatePrincipalContext> Validate(TimeSpan issued)
    {
        var grains = Substitute.For<IGrainFactory>();
        grains.GetGrain<IAccountsGrain>(GrainKeys.Only).Returns(_accounts);
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(_authentication).BuildServiceProvider() };
        var scheme = new AuthenticationScheme(CookieAuthenticationDefaults.AuthenticationScheme, null, typeof(CookieAuthenticationHandler));
        var ticket = new AuthenticationTicket(
            AccountPrincipal.Of(Vera), new AuthenticationProperties { IssuedUtc = Sample.Now - issued }, scheme.Name);
        var context = new CookieValidatePrincipalContext(http, scheme, new CookieAuthenticationOptions(), ticket);
        await new CookieSession(new SessionCheck(grains), _time).ValidatePrincipal(context);
        return context;
    }
}
