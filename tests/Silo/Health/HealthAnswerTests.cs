using System.Text.Json;
using AutoAttend.Silo.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Tests.Health;

public sealed class HealthAnswerTests
{
    [Fact]
    public async Task Each_check_says_how_it_is_and_its_fix() => Assert.Equal(
        """{"status":"not ready","checks":[{"name":"models","status":"not ready","detail":"There are no models; run ./models/pull."}]}""",
        await Answer(new HealthReportEntry(HealthStatus.Unhealthy, "There are no models; run ./models/pull.", TimeSpan.Zero, null, null)));

    [Fact]
    public async Task A_check_that_is_well_needs_no_words() => Assert.Equal(
        """{"status":"ready","checks":[{"name":"models","status":"ready","detail":""}]}""",
        await Answer(new HealthReportEntry(HealthStatus.Healthy, null, TimeSpan.Zero, null, null)));

    [Fact]
    public async Task A_check_that_throws_tells_nothing_from_inside()
    {
        var thrown = new HealthReportEntry(HealthStatus.Unhealthy, "secret path", TimeSpan.Zero, new InvalidOperationException("secret path"), null);
        var answer = await Answer(thrown);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.Contains("the log says why", answer, StringComparison.Ordinal);
    }

    private static async Task<string> Answer(HealthReportEntry entry)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await HealthAnswer.Write(context, new HealthReport(new Dictionary<string, HealthReportEntry> { ["models"] = entry }, TimeSpan.Zero));
        using var json = JsonDocument.Parse(body.ToArray());
        return json.RootElement.GetRawText();
    }
}
