using System.Text.RegularExpressions;
using AutoAttend.Tests;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests.Running;

/// <summary>What an operator does with the pages, by what stands on them.</summary>
public static partial class Operator
{
    /// <summary>A page of a new, empty profile.</summary>
    public static Task<IPage> Open(this Chromium chromium, Product product, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        chromium.Open(product.Address, width, height, scheme);

    public static async Task SignIn(this IPage page, Product product)
    {
        await page.GotoAsync("/");
        await page.GetByLabel("User name").FillAsync("admin");
        await page.GetByLabel("Password").FillAsync(product.Password!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Home", Level = 1 }).WaitForAsync();
    }

    /// <summary>Enrols a person with consent and photos, and waits until each photo has its verdict.</summary>
    public static async Task Enrol(this IPage page, string name, params string[] photos)
    {
        await page.BeginEnrolment(name);
        await page.GetByLabel("This person has agreed to face recognition").CheckAsync();
        await page.EnrolAndGoOn();
        await page.GetByLabel("Choose photos").SetInputFilesAsync(photos);
        foreach (var photo in photos)
        {
            await page.GetByRole(AriaRole.Listitem)
                .Filter(new() { HasText = Path.GetFileName(photo) })
                .Filter(new() { HasTextRegex = VerdictWord() })
                .First.WaitForAsync();
        }
    }

    /// <summary>Opens the page of enrolment and types a name.</summary>
    public static async Task BeginEnrolment(this IPage page, string name)
    {
        await page.GotoAsync("/people/enrol");
        await page.WhenLive();
        var field = page.GetByLabel("Name", new() { Exact = true });
        // The caret goes there by itself, and would take along what is typed elsewhere.
        await Assertions.Expect(field).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await field.FillAsync(name);
    }

    /// <summary>Stores whoever was typed in, and waits for that person's page.</summary>
    public static async Task EnrolAndGoOn(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Enrol and go on to photos" }).ClickAsync();
        await page.WaitForURLAsync(PersonAddress());
    }

    /// <summary>Chooses a person in a dialog by the beginning of the name.</summary>
    public static async Task ChoosePerson(this ILocator dialog, string name)
    {
        var field = dialog.GetByLabel("Person", new() { Exact = true });
        await field.FillAsync(name[..3]);
        await dialog.Page.Locator(".mud-popover-open").GetByText(name).ClickAsync();
        // Chosen is who stands in the field with the whole name; the list closes before.
        await Assertions.Expect(field).ToHaveValueAsync(name, new() { Timeout = 60_000 });
    }

    /// <summary>Enrols the five people of <c>footage/truth.md</c>, each under the name of the truth.</summary>
    public static async Task EnrolTheFive(this IPage page)
    {
        foreach (var (person, photos) in Footage.Enrolment)
            await page.Enrol(person, [.. photos.Select(photo => Material.Find($"faces/{photo}"))]);
    }

    /// <summary>Adds a video file that plays in a loop, and waits until it is live.</summary>
    public static async Task AddLoop(this IPage page, string name, string file)
    {
        await page.GotoAsync("/streams");
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a camera" }).First.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await dialog.GetByLabel("Source", new() { Exact = true }).FillAsync(file);
        await dialog.GetByLabel("Plays as").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { NameRegex = LoopOption() }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add and turn on" }).ClickAsync();
        var card = page.GetByRole(AriaRole.Article).Filter(new() { HasText = name });
        await card.GetByText("Live", new() { Exact = true }).First.WaitForAsync();
    }

    /// <summary>
    /// Waits until the page answers to clicks and shows all that it looks up: before that, what is typed is lost, and what is pressed
    /// may move away below the pointer.
    /// </summary>
    public static Task WhenLive(this IPage page) => page.Locator("main[aria-busy=false]:not(:has(.mud-skeleton, [aria-busy=true]))").WaitForAsync();

    [GeneratedRegex("/people/p-?[0-9a-zA-Z]+")]
    private static partial Regex PersonAddress();

    [GeneratedRegex("Accepted|Rejected")]
    private static partial Regex VerdictWord();

    [GeneratedRegex("loop|over and over", RegexOptions.IgnoreCase)]
    private static partial Regex LoopOption();
}
