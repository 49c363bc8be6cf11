using AutoAttend.Contracts.Client;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutoAttend.Web.Feed;

/// <summary>Registers the live feed.</summary>
public static class LiveFeedServices
{
    /// <summary>Adds the feed, which starts with the host, and the names it is shown with.</summary>
    public static void AddLiveFeed(this IServiceCollection services)
    {
        services.TryAddSingleton<LiveEvents>();
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        services.AddSingleton<PeopleNames>();
    }
}
