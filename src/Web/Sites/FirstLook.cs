using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;

namespace AutoAttend.Web.Sites;

/// <summary>Which site a newly opened dashboard looks at: the demo's while it plays, else the first.</summary>
public sealed class FirstLook(IGrainFactory grains, CurrentSite current)
{
    /// <summary>Chooses it; before any page is shown.</summary>
    public async Task Choose()
    {
        try
        {
            var demo = await grains.GetGrain<IDemoGrain>(GrainKeys.Only).GetStatus();
            if (demo.Phase is DemoPhase.Preparing or DemoPhase.Running)
                await current.Choose(GrainKeys.DemoSite);
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException)
        {
            // The first site stays, and the page says what cannot be reached.
        }
    }
}
