using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Demo;

/// <summary>Whether there is a demo. What it consists of belongs to the ordinary grains; its keeper, in the process that shows it, does the work.</summary>
[RequireRole(SiloRoles.People)]
public sealed class DemoGrain([PersistentState("demo")] IPersistentState<DemoState> demo) : Grain, IDemoGrain, IDemoBookGrain
{
    private (int Done, int Total, string? Problem) progress;

    private DemoStatus Status => new(demo.State.Phase, progress.Done, progress.Total, progress.Problem, demo.State.Receipt);

    Task<DemoStatus> IDemoGrain.GetStatus() => Task.FromResult(Status);

    async Task<DemoStatus> IDemoGrain.Clear()
    {
        if (demo.State.Phase == DemoPhase.None)
            throw new NotFoundException("demo", GrainKeys.DemoSite);
        if (Status.IsThere && demo.State.Phase != DemoPhase.Clearing)
        {
            await demo.Replace(demo.State with { Phase = DemoPhase.Clearing, Receipt = DemoReceipt.Nothing });
            progress = default;
        }

        return Status;
    }

    Task<DemoState> IDemoBookGrain.Read() => Task.FromResult(demo.State);

    async Task<DemoState> IDemoBookGrain.Write(DemoState next)
    {
        var isClearing = next.Phase is DemoPhase.Clearing or DemoPhase.Cleared;
        if (demo.State.Phase == DemoPhase.Clearing && !isClearing)
            return demo.State;
        if (next.Phase != demo.State.Phase)
            progress = default;
        await demo.Replace(next);
        return next;
    }

    Task IDemoBookGrain.Progress(int done, int total, string? problem)
    {
        progress = (done, total, problem);
        return Task.CompletedTask;
    }
}
