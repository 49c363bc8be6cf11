using System.IO.Compression;
using System.Net;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Grains.Ports;
using AutoAttend.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Logs;

public sealed class LogEndpointTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task The_whole_log_streams_out_of_the_running_host()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var log = host.App.Services.GetRequiredService<ISightingLog>();
        var evidence = host.App.Services.GetRequiredService<IEvidenceStore>();
        for (var i = 0; i < 1100; i++)
            await log.Write(Sample.Sighting(i) with { EvidenceId = i < 3 ? $"e{i}" : null, PersonId = null, Outcome = Contracts.Sightings.SightingOutcome.Stranger }, cancellation);
        for (var i = 0; i < 3; i++)
            await evidence.Put($"e{i}", [(byte)i, 1, 2], cancellation);

        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var csv = await browser.Get("/logs.csv?camera=c1", "*/*");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("sightings.csv", csv.Content.Headers.ContentDisposition!.FileName);
        var lines = (await csv.Content.ReadAsStringAsync(cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1101, lines.Length);
        Assert.Equal(1100, lines.Skip(1).Distinct().Count());

        using var answer = await browser.Get("/logs.zip?camera=c1", "*/*");
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(cancellation));
        Assert.Equal(
            ["images/e0.jpg", "images/e1.jpg", "images/e2.jpg", "sightings.csv"],
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/logs.csv?outcome=nobody", "outcome")]
    [InlineData("/logs.zip?from=yesterday", "from")]
    [InlineData("/attendance.csv?site=main&date=today", "date")]
    [InlineData("/attendance.csv?site=main&date=9999-12-31", "Date")]
    [InlineData("/attendance.csv?date=2026-03-02", "site")]
    [InlineData("/attendance.csv?person=p1&from=2026-03-03&to=2026-03-02", "to")]
    public async Task What_cannot_be_read_is_named(string path, string field)
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var answer = await browser.Get(path, "*/*");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"field\":\"{field}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/attendance.csv?site=nowhere&date=2026-03-02")]
    [InlineData("/attendance.csv?person=nobody&from=2026-03-01&to=2026-03-02")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var answer = await browser.Get(path, "*/*");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
