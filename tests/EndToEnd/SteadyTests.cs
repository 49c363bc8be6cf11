using System.Text.RegularExpressions;
using AutoAttend.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

/// <summary>A button that moves while it is being pressed is not pressed: the press begins on it and ends beside it.</summary>
public sealed class SteadyTests
{
    [Fact]
    public async Task What_one_is_about_to_press_stays_where_it_is_while_the_page_answers()
    {
        using var data = new DataFolder();
        await using var product = new Product(data.Path, modelsFolder: null, "--no-demo");
        await product.Start();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);

        await page.GotoAsync("/people/enrol");
        await page.WhenLive();
        var enrol = page.GetByRole(AriaRole.Button, new() { Name = "Enrol and go on to photos" });
        await page.Keep("enrol-empty");
        var before = await Place(enrol);
        await page.GetByLabel("This person has agreed to face recognition").CheckAsync();
        await Assertions.Expect(page.Locator("#consent-day")).Not.ToHaveValueAsync("", new() { Timeout = 60_000 });
        Assert.Equal(before, await Place(enrol));
        await page.Keep("enrol-consent");

        await page.GotoAsync("/reports");
        await page.WhenLive();
        var pdf = page.GetByRole(AriaRole.Link, new() { Name = "PDF", Exact = true });
        before = await Place(pdf);
        await page.DownloadReport("CSV");
        await page.GetByText("CSV is ready.").WaitForAsync();
        Assert.Equal(before, await Place(pdf));
        await page.Keep("report-ready");

        await page.GotoAsync("/streams");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a camera" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).WaitForAsync();
        Assert.Equal("Name", await page.EvaluateAsync<string>("document.querySelector('.mud-dialog :focus')?.labels[0]?.innerText"));
        var ways = dialog.GetByLabel("People go");
        before = await Place(ways);
        await dialog.GetByLabel("Plays as").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new("once", RegexOptions.IgnoreCase) }).ClickAsync();
        await dialog.GetByLabel("Recorded on").WaitForAsync();
        Assert.Equal(before, await Place(ways));
        await page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add a camera" }).First).ToBeFocusedAsync(new() { Timeout = 60_000 });
    }

    private static async Task<(float X, float Y)> Place(ILocator what)
    {
        await what.WaitForAsync();
        var box = (await what.BoundingBoxAsync())!;
        return (box.X, box.Y);
    }
}
