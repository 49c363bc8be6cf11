using AutoAttend.Silo;
using AutoAttend.Silo.Demo;
using AutoAttend.Web.Health;
using Orleans.Dashboard;

namespace AutoAttend.Web.Hosting;

/// <summary>What the dashboard stands on: a silo in its own process, or the cluster that it is a client of.</summary>
public static class ClusterHosting
{
    /// <summary>Adds it, as <c>AutoAttend:Mode</c> says.</summary>
    public static void AddSiloOrCluster(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.IsInCluster())
        {
            builder.AddAutoAttendClusterClient();
            builder.Services.AddOrleansClient(client => client.AddDashboard());
            builder.Services.AddHealthChecks().AddCheck<ClusterHealthCheck>("cluster", tags: [SiloHosting.ReadyTag]);
        }
        else
        {
            builder.AddAutoAttendSilo();
            builder.AddDemo();
            builder.UseOrleans(silo => silo.AddDashboard(dashboard => dashboard.HideTrace = true));
        }
    }
}
