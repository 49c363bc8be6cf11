using AutoAttend.Bench.Pipeline;
using AutoAttend.Silo;
using AutoAttend.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Bench.Soak;

/// <summary>The product's silo with the shared models, over a data folder of its own.</summary>
internal static class SoakHost
{
    /// <param name="data">The data folder; it is made.</param>
    public static IHost Build(string data)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{AutoAttendOptions.Section}:{nameof(AutoAttendOptions.Data)}"] = data,
            [$"{AutoAttendOptions.Section}:{nameof(AutoAttendOptions.Models)}"] = Lobby.Models,
        });
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.AddAutoAttendSilo();
        return builder.Build();
    }
}
