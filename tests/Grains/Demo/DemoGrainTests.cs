using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Grains.Demo;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Demo;

public sealed class DemoGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    private IDemoGrain Demo => _cluster.Client.GetGrain<IDemoGrain>(GrainKeys.Only);

    private IDemoBookGrain Book => _cluster.Client.GetGrain<IDemoBookGrain>(GrainKeys.Only);

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Without_a_demo_there_is_nothing_to_clear()
    {
        Assert.Equal(DemoStatus.None, await Demo.GetStatus());
        await Assert.ThrowsAsync<NotFoundException>(Demo.Clear);
        Assert.Equal(DemoPhase.None, (await Book.Read()).Phase);
    }

    [Fact]
    public async Task A_wish_to_clear_outlives_a_restart_and_the_keepers_last_words()
    {
        await Book.Write(new DemoState { Phase = DemoPhase.Preparing });
        Assert.Equal(DemoPhase.Clearing, (await Demo.Clear()).Phase);

        var stands = await Book.Write(new DemoState { Phase = DemoPhase.Running, IsPrepared = true });

        Assert.Equal(DemoPhase.Clearing, stands.Phase);
        await _cluster.Deactivate(Demo);
        Assert.Equal(DemoPhase.Clearing, (await Demo.GetStatus()).Phase);
    }

    [Fact]
    public async Task Asking_again_to_clear_keeps_the_receipt_so_far()
    {
        await Book.Write(new DemoState { Phase = DemoPhase.Running });
        await Demo.Clear();
        await Book.Write(await Book.Read() with { Receipt = DemoReceipt.Nothing with { People = 3 } });
        Assert.Equal(3, (await Demo.Clear()).Receipt!.People);

        await Book.Write(await Book.Read() with { Phase = DemoPhase.Cleared });
        Assert.Equal((DemoPhase.Cleared, 3), ((await Demo.Clear()).Phase, (await Demo.GetStatus()).Receipt!.People));
    }

    [Fact]
    public async Task Progress_is_of_one_phase()
    {
        await Book.Write(new DemoState { Phase = DemoPhase.Preparing });
        await Book.Progress(7, 12, null);
        Assert.Equal((7, 12), ((await Demo.GetStatus()).Done, (await Demo.GetStatus()).Total));

        await Book.Write(new DemoState { Phase = DemoPhase.Running });
        Assert.Equal((0, 0), ((await Demo.GetStatus()).Done, (await Demo.GetStatus()).Total));
    }
}
