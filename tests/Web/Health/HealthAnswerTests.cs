using System.Text.Json;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Web.Tests.Health;

public sealed class HealthAnswerTests
{
    private readonly IRecognizerGrain _recognizer = Substitute.For<IRecognizerGrain>();

    [Fact]
    public async Task Not_ready_without_models_says_what_is_missing_and_its_fix()
    {
        _recognizer.GetStatus().Returns(new RecognitionStatus(false, "There are no models; run ./models pull.", null, null, "CPU", 0, 0.4f, 0.1f));
        Assert.Equal(
            """{"status":"not ready","checks":[{"name":"recognition","status":"not ready","detail":"There are no models; run ./models pull."}]}""",
            await Answer(await Check()));
    }

    [Fact]
    public async Task Ready_names_the_models_and_where_they_run()
    {
        _recognizer.GetStatus().Returns(new RecognitionStatus(true, null, "yunet", "mobilefacenet", "CPU", 15, 0.4f, 0.1f));
        Assert.Equal(
            """{"status":"ready","checks":[{"name":"recognition","status":"ready","detail":"yunet and mobilefacenet on CPU, 15 templates"}]}""",
            await Answer(await Check()));
    }

    [Fact]
    public async Task A_check_that_throws_tells_nothing_from_inside()
    {
        var thrown = new HealthReportEntry(HealthStatus.Unhealthy, "secret path", TimeSpan.Zero, new InvalidOperationException("secret path"), null);
        var answer = await Answer(thrown);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.Contains("the log says why", answer, StringComparison.Ordinal);
    }

    private async Task<HealthReportEntry> Check()
    {
        var grains = Substitute.For<IGrainFactory>();
        grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).Returns(_recognizer);
        var result = await new RecognitionCheck(grains).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        return new HealthReportEntry(result.Status, result.Description, TimeSpan.Zero, result.Exception, null);
    }

    private static async Task<string> Answer(HealthReportEntry entry)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await HealthAnswer.Write(context, new HealthReport(new Dictionary<string, HealthReportEntry> { ["recognition"] = entry }, TimeSpan.Zero));
        using var json = JsonDocument.Parse(body.ToArray());
        return json.RootElement.GetRawText();
    }
}
