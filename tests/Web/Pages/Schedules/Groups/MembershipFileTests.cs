using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Imports;
using AutoAttend.Web.Pages.Schedules.Groups;

namespace AutoAttend.Web.Tests.Pages.Schedules.Groups;

public sealed class MembershipFileTests
{
    [Theory]
    [InlineData("number,group,from,to\n17,Physics,2026-03-01,\n18,\"Sales, north\",,2026-04-30\n")]
    [InlineData("\uFEFFTo;From;Group;Number\r\n;2026-03-01;Physics;17\r\n2026-04-30;;Sales, north;18\r\n\r\n")]
    public void Rows_are_read_whatever_the_order_and_the_separator(string file)
    {
        var (rows, problems) = MembershipFile.Read(file);
        Assert.Empty(problems);
        Assert.Equal(
            [
                new MemberRow(2, "17", "Physics", new DateOnly(2026, 3, 1), null),
                new MemberRow(3, "18", "Sales, north", null, new DateOnly(2026, 4, 30)),
            ],
            rows);
    }

    [Fact]
    public void Wrong_columns_are_named_with_those_there_are()
    {
        var problem = Only("number,department\n17,Physics\n", expected: 2)[0];
        Assert.Equal((1, "header", "department"), (problem.Line, problem.Field, problem.Value));
        Assert.Contains("number, group, from, to", problem.Fix, StringComparison.Ordinal);
        Assert.Contains("group is missing", Only("number,from\n17,2026-01-01\n")[0].Fix, StringComparison.Ordinal);
        Assert.Contains("there twice", Only("number,group,group\n17,A,B\n")[0].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_line_is_told_and_none_is_taken()
    {
        var problems = Only("number,group,from,to\n17,Physics,,\n,Physics,,\n18,,,\n19,Maths,1.3.2026,\n20,Maths,2026-03-02,2026-03-01\n21,Maths,,,,\n", expected: 5);
        Assert.Equal([3, 4, 5, 6, 7], problems.Select(problem => problem.Line));
        Assert.Equal(["number", "group", "from", "to", "row"], problems.Select(problem => problem.Field));
        Assert.Equal("1.3.2026", problems[2].Value);
        Assert.Contains("not before 2026-03-02", problems[3].Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("number,group\n")]
    public void A_file_without_rows_says_so(string file) => Assert.Contains("no rows", Only(file)[0].Fix, StringComparison.Ordinal);

    [Fact]
    public void Quotes_that_do_not_match_are_told_with_their_line()
    {
        var problem = Only("number,group\n17,Physics\n18,\"Maths\n")[0];
        Assert.Equal(3, problem.Line);
        Assert.Contains("quotes do not match", problem.Fix, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ImportProblem> Only(string file, int expected = 1)
    {
        var (rows, problems) = MembershipFile.Read(file);
        Assert.Empty(rows);
        Assert.Equal(expected, problems.Count);
        return problems;
    }
}
