using AutoAttend.Web.Accounts;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Health;
using AutoAttend.Web.Sites;
using MudBlazor.Services;
using Orleans.Dashboard;

namespace AutoAttend.Web.Hosting;

/// <summary>Everything the dashboard is made of.</summary>
public static class DashboardServices
{
    /// <summary>Adds the pages, sign-in, the live feed and health.</summary>
    public static void AddDashboard(this WebApplicationBuilder builder)
    {
        // Outside Development, a build that was not published serves packages' scripts and styles with 0 bytes without this.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.TryAddSystemTime();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.AddSignIn();
        builder.Services.AddLiveFeed();
        builder.Services.AddSiteTimes();
        builder.Services.AddReadiness();
    }

    private static void TryAddSystemTime(this IServiceCollection services) =>
        Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton(
            services, TimeProvider.System);
}
