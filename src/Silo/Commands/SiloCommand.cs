using AutoAttend.Silo.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Commands;

/// <summary>Runs a silo without a dashboard until it is told to stop. It answers for its health over HTTP, and nothing else.</summary>
internal static class SiloCommand
{
    private const string DefaultAddress = "http://localhost:8081";

    public static async Task<int> Run(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration[WebHostDefaults.HttpPortsKey] is null)
            builder.WebHost.UseUrls(DefaultAddress);
        builder.AddAutoAttendSilo();
        await using var app = builder.Build();
        app.MapHealth();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // It was told to stop while it still waited for what it needs.
        }
        return ExitStatus.Done;
    }
}
