using AutoAttend.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

/// <summary>A course from nothing to its sheet, without models and cameras.</summary>
public sealed class LessonTests
{
    [Fact]
    public async Task A_course_is_planned_in_the_browser_and_its_sheet_has_whom_it_expects()
    {
        using var data = new DataFolder();
        await using var product = new Product(data.Path, modelsFolder: null, "--no-demo");
        await product.Start();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);
        await page.Enrol("Zoë Łukasiewicz");
        var personId = new Uri(page.Url).Segments[^1].TrimEnd('/');
        var dialog = page.GetByRole(AriaRole.Dialog);

        await Add(page, "rooms", "Add a room", "Lab");
        await Add(page, "courses", "Add a course", "Maths 7b");
        await page.GetByRole(AriaRole.Button, new() { Name = "Roster of Maths 7b" }).ClickAsync();
        await dialog.ChoosePerson("Zoë Łukasiewicz");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add to the roster" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Zoë Łukasiewicz" }).WaitForAsync();
        await page.Keep("roster");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("1 person on its list.").WaitForAsync();

        await page.GotoAsync("/sessions");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan sessions" }).ClickAsync();
        await page.Keep("series");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var lesson = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Maths 7b" });
        await lesson.WaitForAsync();
        await page.Keep("sessions");
        await lesson.GetByRole(AriaRole.Link, new() { NameRegex = new("^Sheet of Maths 7b") }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Zoë Łukasiewicz" });
        await row.GetByText("expected").Or(row.GetByText("missing")).Or(row.GetByText("absent")).First.WaitForAsync();
        await page.Keep("session-sheet");

        // The second lesson of the room at that time is refused at its field, and what was typed stays.
        await page.GotoAsync("/sessions");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan sessions" }).ClickAsync();
        await dialog.Locator("#series-start").FillAsync("08:30");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await dialog.GetByText("it is taken by Maths 7b").First.WaitForAsync();
        Assert.Equal("08:30", await dialog.Locator("#series-start").InputValueAsync());

        await OnAPhoneInTheDark(await chromium.Open(product, 390, 844, ColorScheme.Dark), product, personId);
    }

    private static async Task Add(IPage page, string tab, string button, string name)
    {
        await page.GotoAsync($"/sessions?tab={tab}");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Edit {name}" }).WaitForAsync();
    }

    private static async Task OnAPhoneInTheDark(IPage phone, Product product, string personId)
    {
        await phone.SignIn(product);
        foreach (var (name, path) in new[]
        {
            ("sessions", "/sessions"), ("courses", "/sessions?tab=courses"), ("reports", "/reports"), ("report-sessions", "/reports?report=sessions"),
            ("calendar", $"/reports/calendar?person={personId}"),
        })
        {
            await phone.GotoAsync(path);
            await phone.WhenLive();
            await phone.GetByText("Maths 7b").Or(phone.GetByText("Zoë Łukasiewicz")).First.WaitForAsync();
            await phone.Keep($"phone-dark-{name}");
            Assert.True(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} is wider than a phone.");
        }
    }
}
