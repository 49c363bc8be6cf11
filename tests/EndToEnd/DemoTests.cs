using System.Diagnostics;
using System.Net;
using System.Text;
using AutoAttend.EndToEnd.Tests.Running;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

/// <summary>What somebody sees who has nothing but the product: no models, no camera, no photographs.</summary>
public sealed class DemoTests
{
    /// <summary>From the start of the built product to the first names on Home: the promise of the README.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_fresh_start_names_people_on_Home_and_the_demo_is_cleared_without_a_trace()
    {
        using var data = new DataFolder();
        await using var product = new Product(data.Path, modelsFolder: null);
        await using var chromium = await Chromium.Start();
        var watch = Stopwatch.StartNew();
        await product.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);
        var named = page.GetByRole(AriaRole.Region, new() { Name = "Last sightings" })
            .GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByText("Person", new() { Exact = true }) });
        var present = page.GetByRole(AriaRole.Region, new() { Name = "In now" }).GetByRole(AriaRole.Listitem);
        await named.First.WaitForAsync(new() { Timeout = Left(watch) });
        await present.First.WaitForAsync(new() { Timeout = Left(watch) });
        var name = await present.First.Locator("strong").InnerTextAsync();
        TestContext.Current.SendDiagnosticMessage($"First names after {watch.Elapsed.TotalSeconds:0} s.");
        await page.GetByText("This is a demo.").WaitForAsync();
        await page.Keep("demo-home");
        Assert.Equal(HttpStatusCode.OK, await product.Answers("/health/ready"));

        await page.GotoAsync("/people");
        await page.GetByText(name).First.WaitForAsync();
        await page.Keep("demo-people");
        await page.GotoAsync("/live");
        await page.Locator("canvas").First.WaitForAsync();
        await page.Keep("demo-live");
        Assert.True(Holds(data, name) && Holds(data, "synthetic://"));

        await Clear(page);

        await page.GetByText("Nobody is enrolled yet").WaitForAsync();
        await page.GetByText("No camera yet").WaitForAsync();
        await page.Keep("demo-cleared");
        AssertNothingIsLeft(data, name);

        await product.Kill();
        await product.Start();
        await page.GotoAsync("/");
        await page.GetByText("Nobody is enrolled yet").WaitForAsync();
        await page.GetByText("Faces are not recognised yet.").WaitForAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await product.Answers("/health/ready"));
        AssertNothingIsLeft(data, name);
        Assert.DoesNotContain(name, product.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_demo_starts_empty()
    {
        using var data = new DataFolder();
        await using var product = new Product(data.Path, modelsFolder: null, "--no-demo");
        await using var chromium = await Chromium.Start();
        await product.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);
        await page.GetByText("Nobody is enrolled yet").WaitForAsync();
        await page.GetByText("Faces are not recognised yet.").WaitForAsync();
        Assert.Equal(0, await page.GetByText("This is a demo.").CountAsync());
    }

    private static async Task Clear(IPage page)
    {
        await page.WhenLive();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear the demo" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await page.Keep("demo-clear-question");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Clear the demo" }).ClickAsync();
        await dialog.GetByText("The demo is gone").WaitForAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await page.Keep("demo-clear-receipt");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
    }

    private static void AssertNothingIsLeft(DataFolder data, string name)
    {
        foreach (var table in new[] { "person", "template", "evidence", "sighting", "ledger" })
            Assert.Equal(0, Count(data, $"SELECT count(*) FROM {table}"));
        Assert.Equal(0, Count(data, "SELECT count(*) FROM grain_state WHERE state_name IN ('camera', 'visitors')"));
        foreach (var trace in new[] { name, "synthetic://", "Demo site" })
            Assert.False(Holds(data, trace), $"The data folder still holds \"{trace}\".");
    }

    private static long Count(DataFolder data, string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.Path, "autoattend.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    // The lock of a running product cannot be read, and says who runs alone.
    private static bool Holds(DataFolder data, string text) => Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });

    private static float Left(Stopwatch watch) => (float)Math.Max(1, (Promise - watch.Elapsed).TotalMilliseconds);
}
