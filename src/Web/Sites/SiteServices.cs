namespace AutoAttend.Web.Sites;

/// <summary>Registers the sites' clocks.</summary>
public static class SiteServices
{
    /// <summary>Adds the clocks and, per open dashboard, the site it looks at.</summary>
    public static void AddSiteTimes(this IServiceCollection services)
    {
        services.AddSingleton<SiteTimes>();
        services.AddScoped<CurrentSite>();
        services.AddScoped<FirstLook>();
    }
}
