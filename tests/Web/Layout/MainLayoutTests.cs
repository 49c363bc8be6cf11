using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Layout;
using AutoAttend.Web.Tests.Pages;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Tests.Layout;

public sealed class MainLayoutTests : PageContext
{
    [Fact]
    public void A_page_is_busy_until_it_is_known_whether_a_banner_stands_above_it()
    {
        SignIn(AccountRole.Administrator);
        JSInterop.Setup<string>("autoAttendTheme.choice").SetResult("system");
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var status = new TaskCompletionSource<RecognitionStatus>();
        Recognizer.GetStatus().Returns(status.Task);
        var layout = Render<MainLayout>();
        Assert.Equal("true", layout.Find("main").GetAttribute("aria-busy"));

        status.SetResult(new RecognitionStatus(false, "There are no models; run ./models/pull.", null, null, "CPU", 0, 0.4f, 0.1f));

        layout.WaitForAssertion(() => Assert.Equal("false", layout.Find("main").GetAttribute("aria-busy")), TimeSpan.FromSeconds(30));
        Assert.Contains("./models/pull", layout.Find("main").TextContent, StringComparison.Ordinal);
    }
}
