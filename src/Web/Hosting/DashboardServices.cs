using AutoAttend.Web.Accounts;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Schedules;
using AutoAttend.Web.Pages.Sessions;
using AutoAttend.Web.Pages.Streams;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Sites;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

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
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.AddSignIn();
        builder.Services.AddLiveFeed();
        builder.Services.AddSiteTimes();
        builder.Services.AddPlanning();
        builder.Services.AddSingleton<TrialPictures>();
        builder.Services.AddSingleton<ReportProgress>();
        builder.Services.AddScoped<Teaching>();
        builder.Services.AddHealthChecks();
    }
}
