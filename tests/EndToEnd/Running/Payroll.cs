using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests.Running;

/// <summary>What whoever plans and pays does with the pages, by what stands on them.</summary>
public static partial class Payroll
{
    /// <summary>Plans the shift <c>Night</c>, 23:45 to 07:45, from Monday to Friday of one week for a person.</summary>
    public static async Task PlanTheWeek(this IPage page, string person, DateOnly monday)
    {
        await page.GotoAsync("/schedules?tab=shifts");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a shift" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Night");
        await dialog.Locator("#shift-start").FillAsync("23:45");
        await dialog.Locator("#shift-end").FillAsync("07:45");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit Night" }).WaitForAsync();

        await page.GotoAsync("/schedules/rotas/new");
        await page.WhenLive();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nights");
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Shifts of {day}" }).ClickAsync();
            await dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();
            await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/schedules/rotas/nights");
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign Nights" }).ClickAsync();
        await dialog.ChoosePerson(person);
        await dialog.Locator("#assign-from").FillAsync(Text(monday));
        await dialog.Locator("#assign-to").FillAsync(Text(monday.AddDays(6)));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove assignment of {person}" }).WaitForAsync();
    }

    /// <summary>Adds a recording that began at midnight of a day, at a door through which people come.</summary>
    public static async Task AddRecording(this IPage page, string name, string file, DateOnly day)
    {
        await page.GotoAsync("/streams");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a camera" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByLabel("Source", new() { Exact = true }).FillAsync(file);
        await dialog.GetByLabel("Plays as").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { NameRegex = Once() }).ClickAsync();
        await dialog.GetByLabel("People go").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "In", Exact = true }).ClickAsync();
        await dialog.GetByLabel("Recorded on").FillAsync(Text(day));
        await dialog.GetByLabel("Recorded on").PressAsync("Tab");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add and turn on" }).ClickAsync();
        await page.GetByRole(AriaRole.Article).Filter(new() { HasText = name }).First.WaitForAsync();
    }

    /// <summary>Corrects the check-in of the day that the page shows.</summary>
    public static async Task CorrectCheckIn(this IPage page, string at, string reason)
    {
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Check-in", new() { Exact = true }).CheckAsync();
        await dialog.Locator("#correct-at").FillAsync(at);
        await dialog.Locator("#correct-reason").FillAsync(reason);
        await dialog.GetByText("Then", new() { Exact = true }).WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Closes a whole month.</summary>
    public static async Task CloseMonth(this IPage page, DateOnly first)
    {
        await page.GotoAsync("/corrections?tab=periods");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close a month" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("#close-from").FillAsync(Text(first));
        await dialog.Locator("#close-to").FillAsync(Text(first.AddMonths(1).AddDays(-1)));
        await dialog.GetByRole(AriaRole.Region, new() { Name = "What will be kept" }).GetByText("do not change any more").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByText("Closed", new() { Exact = true }).First.WaitForAsync();
    }

    /// <summary>Downloads the report that the page shows.</summary>
    public static async Task<byte[]> DownloadReport(this IPage page, string format)
    {
        await page.WhenLive();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = format, Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("Once", RegexOptions.IgnoreCase)]
    private static partial Regex Once();
}
