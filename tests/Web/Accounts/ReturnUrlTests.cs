using AutoAttend.Web.Accounts;

namespace AutoAttend.Web.Tests.Accounts;

public sealed class ReturnUrlTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/people/p1?tab=2", "/people/p1?tab=2")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("people", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public void Only_a_path_of_this_site_is_kept(string? wanted, string reached) => Assert.Equal(reached, ReturnUrl.Safe(wanted));
}
