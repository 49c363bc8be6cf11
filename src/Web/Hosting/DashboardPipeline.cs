using AutoAttend.Silo.Health;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Endpoints;
using AutoAttend.Web.Layout;
using AutoAttend.Web.Pages.Attendance;
using AutoAttend.Web.Pages.Kiosk;
using AutoAttend.Web.Pages.Logs;
using AutoAttend.Web.Pages.People;
using AutoAttend.Web.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Dashboard;

namespace AutoAttend.Web.Hosting;

/// <summary>The way of a request, and what it can ask for.</summary>
public static class DashboardPipeline
{
    /// <summary>The folder below <c>wwwroot</c> that the sign-in page is drawn with; everything else needs sign-in.</summary>
    private const string PublicAssets = "public/";

    /// <summary>Puts the middleware in order.</summary>
    public static void UseDashboard(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        app.UseClusterAway();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(AnswerPagesOnlyWithPages);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>Maps every endpoint.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        app.MapHealth();
        app.MapPictures();
        app.MapPhotoUploads();
        app.MapLogDownloads();
        app.MapAttendanceDownloads();
        app.MapReportDownloads();
        app.MapKiosk();
        app.MapStaticAssets().Add(OpenPublicAssets);
        app.MapOrleansDashboard("/orleans").RequireAuthorization(Policies.Administrator).ExcludeFromDescription();
        // Blazor would add a policy of its own beside ours, which forbids all framing.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    // A refused upload would otherwise be sent on to a page, which takes no posts and answers 400 instead of 401 or 403.
    private static Task AnswerPagesOnlyWithPages(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }

    private static void OpenPublicAssets(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder route
            && route.RoutePattern.RawText?.TrimStart('/').StartsWith(PublicAssets, StringComparison.Ordinal) == true)
        {
            route.Metadata.Add(new AllowAnonymousAttribute());
        }
    }
}
