using System.Globalization;
using System.Net;
using AutoAttend.Streams.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

// PROGRAM REDIS NAME SILO-PORT GATEWAY-PORT EVENTS-PER-SECOND: a silo that publishes to the stream (test, NAME) from the first line of its input
// to the second, prints the number of each event whose publishing was acknowledged, and stays until it is killed.
var (redis, name) = (args[0], args[1]);
var ports = args[2..4].Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToArray();
var rate = double.Parse(args[4], CultureInfo.InvariantCulture);
using var host = new HostBuilder()
    .ConfigureLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
        .AddFilter("AutoAttend", LogLevel.Information))
    .UseOrleans(silo => silo
        .AddCluster(redis)
        .ConfigureEndpoints(IPAddress.Loopback, ports[0], ports[1])
        .Configure<SiloOptions>(options => options.SiloName = name))
    .Build();
await host.StartAsync();
var stream = host.Services.GetRequiredService<IClusterClient>().GetStreamProvider(Cluster.Provider).GetStream<Happened>(StreamId.Create("test", name));
// One write call per line, so that a line is printed whole or not at all.
await Console.Out.WriteLineAsync("READY");
await Console.In.ReadLineAsync();
// The console's own ReadLineAsync blocks its caller.
var end = Task.Run(Console.In.ReadLine);
var next = TimeProvider.System.GetTimestamp();
for (var number = 1; !end.IsCompleted; number++)
{
    await stream.OnNextAsync(new Happened(name, number, TimeProvider.System.GetUtcNow()));
    await Console.Out.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
    next += (long)(TimeProvider.System.TimestampFrequency / rate);
    var wait = TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), next);
    if (wait > TimeSpan.Zero)
        await Task.Delay(wait);
}
await Console.Out.WriteLineAsync("DONE");
await host.WaitForShutdownAsync();
