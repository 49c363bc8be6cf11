using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Accounts;

public sealed class PoliciesTests
{
    [Theory]
    [InlineData(AccountRole.Viewer, Policies.Viewer, true)]
    [InlineData(AccountRole.Viewer, Policies.Operator, false)]
    [InlineData(AccountRole.Viewer, Policies.Administrator, false)]
    [InlineData(AccountRole.Operator, Policies.Viewer, true)]
    [InlineData(AccountRole.Operator, Policies.Operator, true)]
    [InlineData(AccountRole.Operator, Policies.Administrator, false)]
    [InlineData(AccountRole.Administrator, Policies.Viewer, true)]
    [InlineData(AccountRole.Administrator, Policies.Operator, true)]
    [InlineData(AccountRole.Administrator, Policies.Administrator, true)]
    public async Task A_role_may_do_what_the_ones_before_it_may(AccountRole role, string policy, bool allowed)
    {
        using var services = new ServiceCollection().AddLogging().AddAuthorization(Policies.Configure).BuildServiceProvider();
        var session = AccountPrincipal.Of(new Account("somebody", role, "stamp"));
        var answer = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(session, policy);
        Assert.Equal(allowed, answer.Succeeded);
    }
}
