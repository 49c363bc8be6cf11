using AutoAttend.Web.Components;

namespace AutoAttend.Web.Tests.Components;

public sealed class ProposedIdTests
{
    [Theory]
    [InlineData("Früh 1", "fruh-1")]
    [InlineData("Early", "early-3")]
    [InlineData("夜勤", "shift")]
    public void An_id_comes_of_the_name_and_is_nobody_elses(string name, string expected) =>
        Assert.Equal(expected, ProposedId.From(name, ["early", "early-2"], "shift"));

    [Fact]
    public void It_never_grows_too_long()
    {
        var name = new string('a', 40);
        var second = ProposedId.From(name, [ProposedId.From(name, [], "x")], "x");
        Assert.Equal(32, second.Length);
        Assert.EndsWith("-2", second, StringComparison.Ordinal);
    }
}
