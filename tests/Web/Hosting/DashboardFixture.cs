using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Silo;
using AutoAttend.Tests;
using AutoAttend.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Web.Tests.Hosting;

/// <summary>The whole process as Program.cs puts it together, on a free port with a data folder of its own.</summary>
public sealed class DashboardFixture : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly string _data = Directory.CreateTempSubdirectory("autoattend-web-").FullName;
    private WebApplication? _app;

    public WebApplication App => _app!;

    public string Data => _data;

    public Uri Address { get; private set; } = null!;

    public IGrainFactory Grains => App.Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = CommandLine.ToConfiguration(["--urls", "http://127.0.0.1:0", "--data", _data, "--no-demo"]),
            ApplicationName = "AutoAttend.Web",
            ContentRootPath = Path.Combine(Material.Repository, "src", "Web"),
        });
        builder.AddSiloOrCluster();
        builder.AddDashboard();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.CheckBeforeStart();
        _app.UseDashboard();
        _app.MapDashboard();
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var accounts = Grains.GetGrain<IAccountsGrain>(GrainKeys.Only);
        // The administrator first: whoever is the only account has to be one.
        foreach (var role in Enum.GetValues<AccountRole>().OrderDescending())
            await accounts.Save(UserOf(role), role, Password);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    public static string UserOf(AccountRole role) => role.ToString().ToLowerInvariant();

    /// <summary>A browser without a session, which does not follow redirects by itself.</summary>
    public Browser Anonymous() => new(Address);

    /// <summary>A browser signed in with a role.</summary>
    public async Task<Browser> SignedIn(AccountRole role)
    {
        var browser = Anonymous();
        using var answer = await browser.SignIn(UserOf(role), Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}
