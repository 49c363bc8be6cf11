using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AutoAttend.Web.Accounts;

/// <summary>On the first start makes the administrator; on every start says where the dashboard is.</summary>
public sealed class FirstAdministrator(IGrainFactory grains, IServer server, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var password = GeneratedPassword.New();
        var made = await grains.GetGrain<IAccountsGrain>(GrainKeys.Only).CreateFirst(password);
        lifetime.ApplicationStarted.Register(() => Announce(made ? password : null));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // To the console and not through a logger: logs are kept and shipped elsewhere, a password must not be.
    private void Announce(string? password)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:8080";
        Console.WriteLine(password is null
            ? $"""

                AutoAttend is at {address}

              """
            : $"""

                AutoAttend is at {address}
                Sign in as admin with {password}   (shown only once; change it after signing in)

              """);
    }
}
