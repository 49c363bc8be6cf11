using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutoAttend.Silo.Health;

/// <summary>Writes a health report so that whoever reads it knows what to do.</summary>
internal static class HealthAnswer
{
    /// <summary>Each check with its state and, where it is not well, its fix.</summary>
    public static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new
        {
            status = Word(report.Status),
            checks = report.Entries.Select(entry => new
            {
                name = entry.Key,
                status = Word(entry.Value.Status),
                // A check that is well may have nothing to add. An exception's text is for the log: health is read without sign-in.
                detail = entry.Value.Exception is null ? entry.Value.Description ?? "" : "This check failed; the log says why.",
            }),
        });
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => "degraded",
        _ => "not ready",
    };
}
