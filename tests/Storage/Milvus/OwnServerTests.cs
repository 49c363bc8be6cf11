using AutoAttend.Milvus.Server;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>The suite against the protocol-level server of our own.</summary>
public sealed class OwnServerTests : GallerySuite
{
    private MilvusServer server = null!;

    public override async ValueTask InitializeAsync() => server = await MilvusServer.Start();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    protected override Task<string> Endpoint() => Task.FromResult(server.Endpoint);
}
