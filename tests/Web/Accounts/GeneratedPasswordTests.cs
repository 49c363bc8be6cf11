using AutoAttend.Web.Accounts;

namespace AutoAttend.Web.Tests.Accounts;

public sealed class GeneratedPasswordTests
{
    [Fact]
    public void It_has_three_groups_of_four_signs_that_do_not_look_alike() =>
        Assert.Matches("^[A-HJKMNP-TW-Z2-9]{4}(-[A-HJKMNP-TW-Z2-9]{4}){2}$", GeneratedPassword.New());

    [Fact]
    public void It_is_another_one_each_time() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => GeneratedPassword.New()).Distinct().Count());
}
