using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;

namespace AutoAttend.Web.Accounts;

/// <summary>Sign-in with a cookie against the accounts grain.</summary>
public static class SignInServices
{
    /// <summary>Adds authentication, the role policies and the check of running sessions.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddSessionKeys();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(ConfigureCookie);
        services.AddAuthorization(Policies.Configure);
        services.AddAntiforgery(options => options.Cookie.Name = "AutoAttend.Form");
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CurrentAccount>();
        services.AddScoped<CookieSession>();
        services.AddSingleton<SessionCheck>();
        services.AddHttpContextAccessor();
        services.AddHostedService<FirstAdministrator>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "AutoAttend.Session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/not-allowed";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.EventsType = typeof(CookieSession);
    }
}
