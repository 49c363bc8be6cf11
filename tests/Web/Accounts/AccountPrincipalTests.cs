using System.Security.Claims;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Accounts;

namespace AutoAttend.Web.Tests.Accounts;

public sealed class AccountPrincipalTests
{
    private static readonly Account Vera = new("vera", AccountRole.Operator, "stamp 1");

    [Fact]
    public void A_session_matches_the_account_it_was_opened_for() => Assert.True(AccountPrincipal.Of(Vera).Matches(Vera));

    [Fact]
    public void A_changed_password_or_role_or_a_removed_account_ends_it()
    {
        var session = AccountPrincipal.Of(Vera);
        Assert.False(session.Matches(Vera with { SecurityStamp = "stamp 2" }));
        Assert.False(session.Matches(Vera with { Role = AccountRole.Viewer }));
        Assert.False(session.Matches(null));
    }

    [Fact]
    public void Nobody_matches_no_account() => Assert.False(new ClaimsPrincipal(new ClaimsIdentity()).Matches(Vera));
}
