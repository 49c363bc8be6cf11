using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Tests.Tracking;

public sealed class EmbeddingBudgetTests
{
    private readonly EmbeddingBudget budget = new(new BudgetOptions());

    [Fact]
    public void A_minute_of_an_undecided_track_costs_its_attempts_and_then_one_in_three_seconds() =>
        Assert.InRange(Play(60, TrackPhase.Open, _ => 0.5f), 12 + 17, 12 + 20);

    [Fact]
    public void A_decided_track_is_looked_at_every_three_seconds() =>
        Assert.InRange(Play(60, TrackPhase.Decided, _ => 0.5f), 19, 21);

    [Fact]
    public void A_better_chip_does_not_wait()
    {
        budget.Spend(Scene.Start, 0.4f);

        Assert.True(budget.Allows(Scene.Start.AddSeconds(0.1), TrackPhase.Open, 0.5f));
        Assert.False(budget.Allows(Scene.Start.AddSeconds(0.1), TrackPhase.Open, 0.4f));
    }

    [Fact]
    public void A_better_chip_buys_no_attempts_beyond_the_budget() =>
        Assert.InRange(Play(10, TrackPhase.Open, frame => 0.01f * frame), 12, 12 + 4);

    [Fact]
    public void Doubt_is_settled_at_once()
    {
        budget.Spend(Scene.Start, 0.4f);

        Assert.True(budget.Allows(Scene.Start.AddSeconds(0.2), TrackPhase.Doubted, 0.1f));
    }

    private int Play(int seconds, TrackPhase phase, Func<int, float> weight)
    {
        var spent = 0;
        for (var frame = 0; frame < seconds * 5; frame++)
        {
            var at = Scene.Start.AddSeconds(frame / 5.0);
            if (!budget.Allows(at, phase, weight(frame)))
                continue;
            Assert.True(budget.IsDue(at, phase));
            budget.Spend(at, weight(frame));
            spent++;
        }
        return spent;
    }
}
