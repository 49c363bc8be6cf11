using AutoAttend.Contracts.Demo;
using AutoAttend.Grains.Demo;
using AutoAttend.Silo.Demo;

namespace AutoAttend.Silo.Tests.Demo;

public sealed class DemoDecisionTests
{
    [Theory]
    [InlineData(true, false, true, DemoPhase.Preparing)]
    [InlineData(false, false, true, DemoPhase.None)]
    [InlineData(true, true, true, DemoPhase.None)]
    [InlineData(true, false, false, DemoPhase.None)]
    public void It_begins_only_unforbidden_without_models_in_a_folder_that_nobody_has_used(bool isWanted, bool hasModels, bool isUnused, DemoPhase next) =>
        Assert.Equal(next, DemoDecision.Of(new DemoState(), isWanted, hasModels, isUnused));

    [Theory]
    [InlineData(DemoPhase.Preparing, false, DemoPhase.Preparing)]
    [InlineData(DemoPhase.Running, true, DemoPhase.Running)]
    [InlineData(DemoPhase.Resting, true, DemoPhase.Running)]
    [InlineData(DemoPhase.Resting, false, DemoPhase.Preparing)]
    public void A_restart_goes_on_where_it_was(DemoPhase kept, bool isPrepared, DemoPhase next) =>
        Assert.Equal(next, DemoDecision.Of(new DemoState { Phase = kept, IsPrepared = isPrepared }, isWanted: true, hasModels: false, isUnused: false));

    [Theory]
    [InlineData(DemoPhase.Preparing, true, true)]
    [InlineData(DemoPhase.Running, true, true)]
    [InlineData(DemoPhase.Running, false, false)]
    [InlineData(DemoPhase.Resting, false, true)]
    public void It_rests_while_its_own_models_are_not_at_work(DemoPhase kept, bool isWanted, bool hasModels) =>
        Assert.Equal(DemoPhase.Resting, DemoDecision.Of(new DemoState { Phase = kept, IsPrepared = true }, isWanted, hasModels, isUnused: false));

    [Theory]
    [InlineData(DemoPhase.Clearing)]
    [InlineData(DemoPhase.Cleared)]
    public void What_was_cleared_stays_cleared_whatever_the_start(DemoPhase kept)
    {
        foreach (var isWanted in new[] { true, false })
        {
            foreach (var hasModels in new[] { true, false })
                Assert.Equal(kept, DemoDecision.Of(new DemoState { Phase = kept, IsPrepared = true }, isWanted, hasModels, isUnused: true));
        }
    }
}
