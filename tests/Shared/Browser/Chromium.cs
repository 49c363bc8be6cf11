using Microsoft.Playwright;

namespace AutoAttend.Tests.Browser;

/// <summary>Debian's Chromium, headless, cut off from everything but the product.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<Chromium> Start()
    {
        var path = Environment.GetEnvironmentVariable("AUTOATTEND_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(path), $"needs Chromium at {path} (apt-get install chromium, or AUTOATTEND_CHROMIUM)");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A page of a new, empty profile.</summary>
    public async Task<IPage> Open(Uri address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            // A dialog that opens stands invisible in its place for two frames, which Playwright takes for rest, and then jumps to grow: a
            // click may begin on a box and end beside it. Who wants less motion gets it where it will be.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(180_000);
        return await context.NewPageAsync();
    }

    /// <summary>Keeps what each page shows last, which is where a failed test stood.</summary>
    public async ValueTask DisposeAsync()
    {
        var pages = browser.Contexts.SelectMany(context => context.Pages).ToArray();
        for (var i = 0; i < pages.Length; i++)
            await pages[i].Keep($"{TestContext.Current.TestClass!.TestClassSimpleName}-last-{i + 1}");
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
