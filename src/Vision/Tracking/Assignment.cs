namespace AutoAttend.Vision.Tracking;

/// <summary>The cheapest one-to-one assignment of rows to columns.</summary>
/// <remarks>
/// Kuhn's Hungarian method with potentials and shortest augmenting paths, O(rows² * columns): for the handful of faces of a
/// picture. Greedy matching is what swaps two people who cross.
/// </remarks>
public static class Assignment
{
    /// <summary>The column of each row, or -1 for a row left alone.</summary>
    /// <param name="cost">Rows by columns; <see cref="float.PositiveInfinity"/> forbids a pair.</param>
    /// <param name="alone">What leaving a row unassigned costs: a pair dearer than that is never made.</param>
    public static int[] Solve(float[,] cost, float alone)
    {
        var rows = cost.GetLength(0);
        var columns = cost.GetLength(1);
        // A column of its own for each row to stay alone makes every problem feasible.
        var width = columns + rows;
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[width + 1];
        var rowAt = new int[width + 1];
        var cameFrom = new int[width + 1];
        for (var row = 1; row <= rows; row++)
            Augment(row);

        var columnOf = new int[rows];
        Array.Fill(columnOf, -1);
        for (var column = 1; column <= columns; column++)
        {
            if (rowAt[column] > 0)
                columnOf[rowAt[column] - 1] = column - 1;
        }
        return columnOf;

        void Augment(int row)
        {
            var slack = new double[width + 1];
            var visited = new bool[width + 1];
            Array.Fill(slack, double.PositiveInfinity);
            rowAt[0] = row;
            var at = 0;
            do
            {
                visited[at] = true;
                at = Advance(at, slack, visited);
            }
            while (rowAt[at] != 0);
            for (; at != 0; at = cameFrom[at])
                rowAt[at] = rowAt[cameFrom[at]];
        }

        int Advance(int at, double[] slack, bool[] visited)
        {
            var row = rowAt[at];
            var next = 0;
            var least = double.PositiveInfinity;
            for (var column = 1; column <= width; column++)
            {
                if (visited[column])
                    continue;
                var reduced = Cost(row, column) - rowPotential[row] - columnPotential[column];
                if (reduced < slack[column])
                {
                    slack[column] = reduced;
                    cameFrom[column] = at;
                }
                if (slack[column] < least)
                {
                    least = slack[column];
                    next = column;
                }
            }
            for (var column = 0; column <= width; column++)
            {
                if (visited[column])
                {
                    rowPotential[rowAt[column]] += least;
                    columnPotential[column] -= least;
                }
                else
                {
                    slack[column] -= least;
                }
            }
            return next;
        }

        // A forbidden pair costs more than any whole solution, yet stays finite so that potentials do.
        double Cost(int row, int column) =>
            column > columns ? alone : cost[row - 1, column - 1] is var pair && pair <= alone ? pair : 1e6;
    }
}
