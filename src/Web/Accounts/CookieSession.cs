using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Net.Http.Headers;

namespace AutoAttend.Web.Accounts;

/// <summary>What the session cookie does beyond the default: it is checked every minute, and only pages are sent to sign-in.</summary>
public sealed class CookieSession(SessionCheck check, TimeProvider time) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (time.GetUtcNow() - context.Properties.IssuedUtc < SessionCheck.Interval)
            return;
        var isCurrent = context.Principal is { } session ? await check.IsCurrent(session) : false;
        // Issuing it anew is what starts the next minute.
        context.ShouldRenew = isCurrent == true;
        if (isCurrent != false)
            return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        WantsPage(context.Request) ? base.RedirectToLogin(context) : Answer(context, StatusCodes.Status401Unauthorized);

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!WantsPage(context.Request))
            return Answer(context, StatusCodes.Status403Forbidden);
        // A kiosk has one page; whoever tries another one on the device ends up there.
        if (KioskPrincipal.Read(context.HttpContext.User) is not null)
            context.RedirectUri = "/kiosk";
        return base.RedirectToAccessDenied(context);
    }

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.Ordinal);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
