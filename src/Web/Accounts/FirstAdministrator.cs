using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Client;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AutoAttend.Web.Accounts;

/// <summary>
/// On the first start makes the administrator; on every start says where the dashboard is. Of several processes that start at once only
/// one makes it, and only that one knows the password.
/// </summary>
public sealed partial class FirstAdministrator(
    IGrainFactory grains,
    IServer server,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<FirstAdministrator> log,
    ClusterConnection? connection = null,
    TextWriter? console = null) : BackgroundService
{
    private const string Name = "admin";
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            if (connection is not null)
                await connection.WhenConnected(stoppingToken);
            var password = GeneratedPassword.New();
            Announce(await Create(password, stoppingToken) ? password : null);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start makes it.
        }
    }

    private async Task<bool> Create(string password, CancellationToken stop)
    {
        var accounts = grains.GetGrain<IAccountsGrain>(GrainKeys.Only);
        for (var isUncertain = false; ; isUncertain = true)
        {
            try
            {
                // A call that failed may have been carried out: then the account is there, and this password opens it.
                return await accounts.CreateFirst(password) || (isUncertain && await accounts.SignIn(Name, password) is not null);
            }
            catch (Exception trouble) when (!stop.IsCancellationRequested)
            {
                LogNotAsked(trouble.Message);
                await Task.Delay(RetryAfter, time, stop);
            }
        }
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    // To the console and not through a logger: logs are kept and shipped elsewhere, a password must not be.
    private void Announce(string? password)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:8080";
        (console ?? Console.Out).WriteLine(password is null
            ? $"""

                AutoAttend is at {address}

              """
            : $"""

                AutoAttend is at {address}
                Sign in as {Name} with {password}   (shown only once; change it after signing in)

              """);
    }

    [LoggerMessage(LogLevel.Warning, "The accounts cannot be asked yet and are tried again every second: {Reason}")]
    private partial void LogNotAsked(string reason);
}
