using AutoAttend.Vision.Tracking;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AutoAttend.Vision.Tests.Tracking;

public sealed class AssignmentTests
{
    [Fact]
    public void The_cheapest_whole_wins_over_the_cheapest_pair()
    {
        // Greedy would take 0.0 first and be left with 1.9.
        float[,] cost = { { 0.0f, 0.1f }, { 0.2f, 1.9f } };

        Assert.Equal([1, 0], Assignment.Solve(cost, alone: 2));
    }

    [Fact]
    public void A_pair_dearer_than_being_alone_is_not_made()
    {
        float[,] cost = { { 3, float.PositiveInfinity } };

        Assert.Equal([-1], Assignment.Solve(cost, alone: 2));
    }

    [Fact]
    public void Without_faces_every_track_stays_alone() => Assert.Equal([-1, -1], Assignment.Solve(new float[2, 0], alone: 2));

    [Property]
    public Property It_costs_as_little_as_the_best_of_all_assignments()
    {
        var problem = from rows in Gen.Choose(1, 4)
                      from columns in Gen.Choose(0, 4)
                      from costs in Gen.Choose(0, 30).ArrayOf(rows * columns)
                      select (rows, columns, costs);
        return Prop.ForAll(problem.ToArbitrary(), given =>
        {
            var cost = new float[given.rows, given.columns];
            for (var i = 0; i < given.costs.Length; i++)
                cost[i / given.columns, i % given.columns] = given.costs[i] > 25 ? float.PositiveInfinity : given.costs[i] / 10f;

            var solution = Assignment.Solve(cost, alone: 2);

            var taken = solution.Where(column => column >= 0).ToArray();
            return taken.Distinct().Count() == taken.Length
                && Math.Abs(Total(cost, solution) - Best(cost, 0, [])) < 1e-4;
        });
    }

    private static float Total(float[,] cost, int[] solution) =>
        solution.Select((column, row) => column < 0 ? 2 : cost[row, column]).Sum();

    private static float Best(float[,] cost, int row, HashSet<int> taken)
    {
        if (row == cost.GetLength(0))
            return 0;
        var best = 2 + Best(cost, row + 1, taken);
        for (var column = 0; column < cost.GetLength(1); column++)
        {
            if (taken.Add(column))
            {
                best = Math.Min(best, cost[row, column] + Best(cost, row + 1, taken));
                taken.Remove(column);
            }
        }
        return best;
    }
}
