using Microsoft.Extensions.Logging;

namespace AutoAttend.Silo.Hosting;

/// <summary>Keeps the log for what an operator can act on.</summary>
internal static class LogHosting
{
    public static ILoggingBuilder QuietenFrameworks(this ILoggingBuilder logging) => logging
        .AddFilter("Orleans", LogLevel.Warning)
        // Advice on garbage collection that does not fit a laptop, and an alarm at each start before the first check has run.
        .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error)
        // A line for every task that took a second, which on a machine that is short of cores is each of them.
        .AddFilter("Orleans.Runtime.Scheduler", LogLevel.Error)
        // Why a start failed is told in one line by whoever started it, with a stack trace only where it is nobody's to put right.
        .AddFilter("Orleans.Runtime.Silo", LogLevel.Critical)
        .AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.Critical)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        // Who asks hears it in the answer, and who is at fault has said so already; a probe every few seconds would fill the log.
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical)
        // It asks for keys when the process starts, whether or not Redis is there; who signs in or is signed in asks again.
        .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.KeyRingProvider", LogLevel.Critical)
        // Orleans tells of a placement that failed for good by itself; each of its attempts would be told here, with a stack trace.
        .AddFilter("Polly", LogLevel.None);
}
