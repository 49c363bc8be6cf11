namespace AutoAttend.Web.Hosting;

/// <summary>A silo in this process.</summary>
public static class LocalSilo
{
    /// <summary>Adds a silo of one process with everything in memory.</summary>
    public static void AddLocalSilo(this IHostApplicationBuilder builder) => builder.UseOrleans(silo => silo
        .UseLocalhostClustering()
        .AddMemoryGrainStorageAsDefault()
        .AddMemoryGrainStorage("PubSubStore")
        .AddMemoryStreams(Contracts.Events.EventStreams.Provider));
}
