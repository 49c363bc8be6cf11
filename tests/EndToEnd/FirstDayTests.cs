using AutoAttend.EndToEnd.Tests.Running;
using AutoAttend.Tests;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

public sealed class FirstDayTests
{
    /// <summary>The clip lasts 52 s in real time; both the machine and the browser may be slow.</summary>
    private static readonly TimeSpan WholeClip = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Five_people_enrolled_through_the_page_are_named_live_and_stand_on_the_board()
    {
        var models = Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!;
        var clip = Material.Find("footage/lobby-a.mp4");
        using var data = new DataFolder();
        await using var product = new Product(data.Path, models);
        await product.Start();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(product);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(product.Address.ToString(), StringComparison.Ordinal))
                foreign.Add(request.Url);
        };

        await page.SignIn(product);
        await page.EnrolTheFive();
        await page.Keep("person");
        await page.AddLoop("Lobby", clip);
        await page.Keep("streams");

        await page.GotoAsync("/");
        var seen = page.GetByRole(AriaRole.Region, new() { Name = "Last sightings" });
        var inNow = page.GetByRole(AriaRole.Region, new() { Name = "In now" });
        foreach (var person in Footage.Enrolment.Keys)
            await inNow.GetByText(person, new() { Exact = true }).First.WaitForAsync(new() { Timeout = (float)WholeClip.TotalMilliseconds });
        await seen.GetByText("Stranger", new() { Exact = true }).First.WaitForAsync(new() { Timeout = (float)WholeClip.TotalMilliseconds });
        await page.Keep("home");

        await page.GotoAsync("/attendance");
        foreach (var person in Footage.Enrolment.Keys)
            await page.GetByRole(AriaRole.Row).Filter(new() { HasText = person }).First.WaitForAsync();
        await page.Keep("attendance");
        await page.GotoAsync("/logs");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Stranger" }).First.WaitForAsync();
        await page.Keep("logs");
        await page.GotoAsync("/live");
        await page.Locator("canvas").First.WaitForAsync();
        await page.WaitForTimeoutAsync(3000);
        await page.Keep("live");

        Assert.Empty(foreign);
        Assert.Equal(System.Net.HttpStatusCode.OK, await product.Answers("/health/ready"));
        foreach (var person in Footage.Enrolment.Keys)
            Assert.DoesNotContain(person, product.Output, StringComparison.Ordinal);
    }
}
