using System.Text.RegularExpressions;
using AutoAttend.EndToEnd.Tests.Running;
using AutoAttend.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace AutoAttend.EndToEnd.Tests;

public sealed partial class KillTests
{
    [Fact]
    public async Task After_kill_9_cameras_come_back_and_every_sighting_that_the_page_had_shown_is_kept_once()
    {
        var models = Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!;
        var clip = Material.Find("footage/lobby-a.mp4");
        using var data = new DataFolder();
        await using var product = new Product(data.Path, models);
        await product.Start();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Open(product);
        await page.SignIn(product);
        await page.EnrolTheFive();
        await page.AddLoop("Lobby", clip);

        await page.GotoAsync("/");
        var rows = page.GetByRole(AriaRole.Region, new() { Name = "Last sightings" }).Locator("ol > li");
        await Product.Until("three sightings are shown", TimeSpan.FromMinutes(3), async () => await rows.CountAsync() >= 3);
        var shown = await Evidence(rows);
        await product.Kill();
        var atTheKill = Ledger(data);

        await product.Start();
        await Product.Until("the camera sees people again", TimeSpan.FromMinutes(3), () => Task.FromResult(Ledger(data).Count > atTheKill.Count));
        await page.GotoAsync("/logs");
        await page.WhenLive();
        await page.Keep("logs-after-kill");

        Assert.NotEmpty(shown);
        Assert.Subset(LoggedEvidence(data), shown);
        var ledger = Ledger(data);
        Assert.Subset(ledger.ToHashSet(), atTheKill.ToHashSet());
        Assert.Equal(ledger.Count, ledger.Distinct().Count());
    }

    /// <summary>The evidence ids of the rows that show a face; they name their sightings.</summary>
    private static async Task<HashSet<string>> Evidence(ILocator rows)
    {
        var html = string.Concat(await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.innerHTML)"));
        return [.. EvidenceAddress().Matches(html).Select(match => Uri.UnescapeDataString(match.Groups[1].Value))];
    }

    private static List<string> Ledger(DataFolder data) => Read(data, "SELECT id || '#' || revision FROM ledger");

    private static HashSet<string> LoggedEvidence(DataFolder data) =>
        [.. Read(data, "SELECT evidence_id FROM sighting WHERE evidence_id IS NOT NULL")];

    private static List<string> Read(DataFolder data, string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.Path, "autoattend.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    [GeneratedRegex("/evidence/([^\"?&]+)")]
    private static partial Regex EvidenceAddress();
}
