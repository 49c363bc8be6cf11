using AutoAttend.Contracts;

namespace AutoAttend.Web.Sites;

/// <summary>The site that one open dashboard is looking at.</summary>
public sealed class CurrentSite
{
    /// <summary>Raised after <see cref="Choose"/>, on the dashboard's own dispatcher.</summary>
    public event Func<Task>? Changed;

    /// <summary>Its id.</summary>
    public string Id { get; private set; } = GrainKeys.FirstSite;

    /// <summary>Looks at another site.</summary>
    public async Task Choose(string siteId)
    {
        Id = siteId;
        foreach (var handler in Changed?.GetInvocationList() ?? [])
            await ((Func<Task>)handler)();
    }
}
