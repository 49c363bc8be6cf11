using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>The Home page, open in a real browser through a whole scenario.</summary>
internal sealed partial class HomeScreen : IAsyncDisposable
{
    // What a page shows when it has stopped following: a failed page, a lost connection.
    private const string Keeper =
        """
        () => {
            window.aaOpenedAt = performance.timeOrigin;
            window.aaBroken = [];
            const look = () => {
                const lost = document.getElementById('components-reconnect-modal');
                const text = document.getElementById('content')?.innerText ?? '';
                if (lost && /components-reconnect-(show|failed|rejected)/.test(lost.className)) window.aaBroken.push('connection lost');
                if (/This page stopped working|does not answer at the moment/.test(text)) window.aaBroken.push(text.slice(0, 200));
            };
            new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        }
        """;

    private readonly Chromium chromium;
    private readonly IPage page;

    private HomeScreen(Chromium chromium, IPage page)
    {
        (this.chromium, this.page) = (chromium, page);
    }

    public static async Task<HomeScreen> Open(WebNode web)
    {
        var chromium = await Chromium.Start();
        try
        {
            var page = await chromium.Open(web.Address);
            page.Context.SetDefaultTimeout((float)Wait.Patience.TotalMilliseconds);
            await page.GotoAsync("/");
            await page.GetByLabel("User name").FillAsync("admin");
            await page.GetByLabel("Password").FillAsync(web.Password!);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await page.GetByRole(AriaRole.Heading, new() { Name = "Home", Level = 1 }).WaitForAsync();
            await page.Locator("section.aa-home-sightings").WaitForAsync();
            await page.EvaluateAsync(Keeper);
            return new HomeScreen(chromium, page);
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }
    }

    /// <summary>The sightings that are shown with a picture, by their ids.</summary>
    public async Task<HashSet<string>> Sightings()
    {
        var html = await page.Locator("section.aa-home-sightings").InnerHTMLAsync();
        return [.. EvidenceAddress().Matches(html).Select(match => Uri.UnescapeDataString(match.Groups[1].Value))];
    }

    /// <summary>Waits until a sighting that was not shown before is, in the very same document, and nothing on it ever broke.</summary>
    public async Task ShowsSomethingNew(IReadOnlySet<string> before)
    {
        await Wait.Until("the dashboard shows a new sighting", async () => !(await Sightings()).IsSubsetOf(before));
        Assert.True(await page.EvaluateAsync<bool>("() => window.aaOpenedAt === performance.timeOrigin"), "the page was loaded again");
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.aaBroken"));
    }

    /// <summary>After the dashboard's own process was restarted: the page is loaded again, and nobody has to sign in again.</summary>
    public async Task ComesBackSignedIn()
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Home", Level = 1 }).WaitForAsync();
        await page.Locator("section.aa-home-sightings").WaitForAsync();
    }

    /// <summary>Keeps a picture of it.</summary>
    public Task Keep(string name) => page.Keep($"cluster-{name}");

    public ValueTask DisposeAsync() => chromium.DisposeAsync();

    [GeneratedRegex("/evidence/([^\"?&]+)")]
    private static partial Regex EvidenceAddress();
}
