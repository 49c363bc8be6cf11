using AutoAttend.Web.Components;
using AutoAttend.Web.Tests.Pages;
using Bunit;

namespace AutoAttend.Web.Tests.Components;

public sealed class PageHeaderTests : PageContext
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 0)]
    [InlineData("Main site", 1)]
    public void The_line_below_the_name_is_kept_free_while_it_is_looked_up(string? text, int lines) =>
        Assert.Equal(lines, Render<PageHeader>(header => header.Add(one => one.Title, "Home").Add(one => one.Text, text)).FindAll("p").Count);
}
