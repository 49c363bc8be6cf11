using AutoAttend.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

/// <summary>Plans with a mouse, checks in at a kiosk and corrects, in a real browser against the real product; nothing of it needs a camera.</summary>
public sealed class PlanningTests
{
    [Fact]
    public async Task A_week_is_planned_by_dragging_a_kiosk_checks_somebody_in_and_the_day_is_corrected_with_a_reason()
    {
        using var data = new DataFolder();
        await using var product = new Product(data.Path, modelsFolder: null, "--no-demo");
        await product.Start();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);
        await page.BeginEnrolment("Kora Kestrel");
        await page.GetByLabel("Number", new() { Exact = true }).FillAsync("4711");
        await page.EnrolAndGoOn();
        var person = new Uri(page.Url).AbsolutePath;

        await AddShift(page, "Early", "06:00", "14:30");
        await page.GotoAsync("/schedules/rotas/new");
        await page.WhenLive();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Week");
        var early = page.Locator("[data-drag='shift:early']");
        foreach (var day in new[] { 0, 1, 5 })
        {
            await early.DragToAsync(page.Locator($"[data-drop='day:{day}']"));
            await page.Locator($"[data-drop='day:{day}'] .aa-shift").WaitForAsync();
        }

        await page.Keyboard.PressAsync("Control+z");
        await page.Locator("[data-drop='day:5'] .aa-shift").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Keep("rota");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync("**/schedules/rotas/week");

        await page.GetByRole(AriaRole.Button, new() { Name = "Assign Week" }).ClickAsync();
        var assign = page.GetByRole(AriaRole.Dialog);
        await assign.ChoosePerson("Kora Kestrel");
        await assign.GetByLabel("First day").FillAsync("2026-01-01");
        await assign.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kora Kestrel" }).WaitForAsync();

        await page.GotoAsync("/schedules?span=week");
        await page.WhenLive();
        await page.Locator("td .aa-shift").First.WaitForAsync();
        await page.Keep("plan-week");
        await page.GotoAsync("/schedules");
        await page.WhenLive();
        await page.Locator("td .aa-shift").First.WaitForAsync();
        await page.Locator("[data-drag='shift:early']").DragToAsync(page.Locator("[data-cell='0,27']"));
        await page.Locator("[data-cell='0,27'] i").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator("[data-cell='0,27'] i").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Keep("plan-month");
        await page.SetViewportSizeAsync(390, 844);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("thead .today")).ToBeInViewportAsync(new() { Ratio = 1, Timeout = 60_000 });
        await page.Keep("plan-month-phone");
        await page.SetViewportSizeAsync(1280, 900);

        await CheckInAtAKiosk(chromium, page, product, person);

        await page.GotoAsync($"/corrections?person={person.Split('/')[^1]}");
        await page.WhenLive();
        var record = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "(kiosk)" });
        await record.First.WaitForAsync();
        await record.First.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        var correct = page.GetByRole(AriaRole.Dialog);
        await correct.GetByLabel("Status", new() { Exact = true }).First.CheckAsync();
        await correct.GetByLabel("Reason").FillAsync("At the doctor's");
        await correct.GetByText("Then").WaitForAsync();
        await page.Keep("correct");
        await correct.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Corrections of this day" }).GetByText("At the doctor's").WaitForAsync();
        await page.Keep("corrected");
        await page.GotoAsync("/corrections?tab=audit");
        await page.GetByText("Corrected: status excused").WaitForAsync();
        await page.Keep("audit");

        await Look(page);
        Assert.DoesNotContain("Kestrel", product.Output, StringComparison.Ordinal);
    }

    private static async Task AddShift(IPage page, string name, string start, string end)
    {
        await page.GotoAsync("/schedules?tab=shifts");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a shift" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByLabel("Start", new() { Exact = true }).FillAsync(start);
        await dialog.GetByLabel("End", new() { Exact = true }).FillAsync(end);
        await dialog.GetByText($"{start} to {end}, 8 h paid.").WaitForAsync();
        await page.Keep("shift");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Edit {name}" }).WaitForAsync();
    }

    private static async Task CheckInAtAKiosk(Chromium chromium, IPage page, Product product, string person)
    {
        await page.GotoAsync(person);
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Set PIN" }).ClickAsync();
        await page.Locator("#key-pin").FillAsync("2468");
        await page.Locator("#key-again").FillAsync("2468");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change PIN" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a new QR code" }).ClickAsync();
        await page.GetByAltText("QR code").WaitForAsync();
        await page.Keep("qr-code");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await page.GotoAsync("/settings");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a kiosk" }).ClickAsync();
        await page.Locator("#kiosk-name").FillAsync("Door");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename Door" }).WaitForAsync();

        var device = await chromium.Open(product, 390, 844);
        await device.SignIn(product);
        await device.GotoAsync("/kiosk");
        await device.GetByLabel("Door").CheckAsync();
        await device.Keep("kiosk-start");
        await device.GetByRole(AriaRole.Button, new() { Name = "Start the kiosk" }).ClickAsync();
        await device.GetByText("Type your number").WaitForAsync();
        await device.Keep("kiosk");
        foreach (var key in "4711")
            await device.GetByRole(AriaRole.Button, new() { Name = key.ToString(), Exact = true }).ClickAsync();
        await device.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await device.GetByText("Now your PIN.").WaitForAsync();
        await device.Keyboard.TypeAsync("2468");
        await device.Keyboard.PressAsync("Enter");
        Assert.False(await device.GetByText("Kestrel").IsVisibleAsync());
        await device.GetByRole(AriaRole.Button, new() { Name = "I am coming" }).ClickAsync();
        await device.GetByRole(AriaRole.Alert).GetByText("Kora Kestrel").WaitForAsync();
        await device.Keep("kiosk-noted");
        await device.GetByText("Type your number").WaitForAsync();
        Assert.False(await device.GetByText("Kestrel").IsVisibleAsync());

        // A scanner types forty digits and Enter: no PIN is asked for.
        await device.Keyboard.TypeAsync("0123456789abcdef0123456789abcdef01234567");
        await device.Keyboard.PressAsync("Enter");
        await device.GetByRole(AriaRole.Button, new() { Name = "I am leaving" }).ClickAsync();
        await device.GetByRole(AriaRole.Alert).GetByText("Not recognised").WaitForAsync();
        await device.GotoAsync("/people");
        await device.WaitForURLAsync("**/kiosk*");
    }

    // For whoever looks at what the run kept: dark, and on a phone.
    private static async Task Look(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Shoot(page, "dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        await Shoot(page, "phone");
    }

    private static async Task Shoot(IPage page, string how)
    {
        foreach (var (name, address) in new[]
        {
            ("plan", "/schedules"), ("rotas", "/schedules?tab=rotas"), ("shifts", "/schedules?tab=shifts"), ("rota", "/schedules/rotas/week"),
            ("holidays", "/schedules?tab=holidays"), ("periods", "/corrections?tab=periods"), ("audit", "/corrections?tab=audit"),
        })
        {
            await page.GotoAsync(address);
            await page.WhenLive();
            await page.Keep($"{name}-{how}");
        }
    }
}
