using Microsoft.Extensions.Hosting;

namespace AutoAttend.Silo.Commands;

/// <summary>Runs a silo without a dashboard until it is told to stop.</summary>
internal static class SiloCommand
{
    public static async Task<int> Run(string[] arguments)
    {
        var builder = Host.CreateApplicationBuilder(arguments);
        builder.AddAutoAttendSilo();
        await builder.Build().RunAsync();
        return ExitStatus.Done;
    }
}
