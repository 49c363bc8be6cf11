using System.Globalization;

namespace AutoAttend.Contracts;

/// <summary>The keys of the grains that exist once, and of those whose key is put together.</summary>
public static class GrainKeys
{
    /// <summary>The key of every grain of which there is one, and of every stateless worker.</summary>
    public const string Only = "all";

    /// <summary>The site that exists from the first start.</summary>
    public const string FirstSite = "main";

    /// <summary>The site of the demo, where there is one.</summary>
    public const string DemoSite = "demo";

    /// <summary>The key of a site's attendance board of one day.</summary>
    public static string Board(string siteId, DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{siteId}/{date:yyyy-MM-dd}");

    /// <summary>Takes a board's key apart.</summary>
    public static (string SiteId, DateOnly Date) ParseBoard(string key)
    {
        var slash = key.LastIndexOf('/');
        return (key[..slash], DateOnly.ParseExact(key[(slash + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
