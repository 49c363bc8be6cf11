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
        budget.Spend(Scene.Start, 0.4f, 40);

        Assert.True(budget.Allows(Scene.Start.AddSeconds(0.1), TrackPhase.Open, 0.5f, 40));
        Assert.False(budget.Allows(Scene.Start.AddSeconds(0.1), TrackPhase.Open, 0.4f, 40));
    }

    [Fact]
    public void A_better_chip_buys_no_attempts_beyond_the_budget() =>
        Assert.InRange(Play(10, TrackPhase.Open, frame => 0.01f * frame), 12, 12 + 4);

    [Fact]
    public void Whoever_comes_nearer_by_half_after_the_attempts_were_used_up_has_as_many_again()
    {
        // From afar the attempts take some five seconds.
        Assert.InRange(Play(15, TrackPhase.Open, _ => 0.2f, second => second < 8 ? 30 : 44), 12 + 3, 12 + 5);
        Assert.InRange(Play(15, TrackPhase.Open, _ => 0.2f, second => second < 8 ? 60 : 90), 12 + 1 + 12, 12 + 2 + 12 + 1);
    }

    [Fact]
    public void Doubt_is_settled_at_once()
    {
        budget.Spend(Scene.Start, 0.4f, 40);

        Assert.True(budget.Allows(Scene.Start.AddSeconds(0.2), TrackPhase.Doubted, 0.1f, 40));
    }

    private static int Play(int seconds, TrackPhase phase, Func<int, float> weight, Func<double, float>? width = null)
    {
        var budget = new EmbeddingBudget(new BudgetOptions());
        var spent = 0;
        for (var frame = 0; frame < seconds * 5; frame++)
        {
            var at = Scene.Start.AddSeconds(frame / 5.0);
            var pixels = width?.Invoke(frame / 5.0) ?? 40;
            if (!budget.Allows(at, phase, weight(frame), pixels))
                continue;
            Assert.True(budget.IsDue(at, phase, pixels));
            budget.Spend(at, weight(frame), pixels);
            spent++;
        }
        return spent;
    }
}
