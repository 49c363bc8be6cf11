using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Pages.Sessions;

namespace AutoAttend.Web.Tests.Pages.Sessions;

public sealed class RosterFileTests
{
    private static readonly Dictionary<string, string> Ids = new() { ["17"] = "p1", ["0018"] = "p3" };

    [Fact]
    public void People_by_number_and_groups_stand_on_the_roster_for_their_days()
    {
        var (rows, problems) = RosterFile.Read("\uFEFFNumber;Group;From;To\r\n17;;2026-03-02;2026-03-31\r\n0018;;;\r\n;7B;;\r\n17;;2026-03-02;2026-03-31\r\n");
        Assert.Empty(problems);
        (var members, problems) = RosterFile.Resolve(rows, Ids, ["7b"]);
        Assert.Empty(problems);
        Assert.Equal(
            [
                new CourseMember(Subject.Person("p1"), new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 31)), new CourseMember(Subject.Person("p3")),
                new CourseMember(Subject.Of("7b")),
            ],
            members);
    }

    [Theory]
    [InlineData("", 0, "file", "", "it holds no rows; write a header and a line for each member.")]
    [InlineData("number,from\n", 0, "file", "", "it holds no rows; write a header and a line for each member.")]
    [InlineData("name,from\nAda,2026-03-02\n", 1, "header", "name", "this column is not known; the columns are number, group, from, to.")]
    [InlineData("from,to\n2026-03-02,\n", 1, "header", "from, to", "a column number or group is missing; the first line names the columns: number, group, from, to.")]
    [InlineData("number,number\n17,17\n", 1, "header", "number", "this column is there twice; leave one out.")]
    [InlineData("number,from\n17,2.3.2026\n", 2, "from", "2.3.2026", "give a day like 2026-03-17, or leave it empty.")]
    [InlineData("number,from,to\n0018,,\n17,2026-03-02,2026-03-01\n", 3, "to", "2026-03-01", "give a day not before 2026-03-02.")]
    [InlineData("number,group\n17,7b\n", 2, "number", "17", "give either the person's number or a group, not both.")]
    [InlineData("number,group\n,\n", 2, "number", "", "give either the person's number or a group, not both.")]
    [InlineData("number\n17,Ada\n", 2, "row", "17 | Ada", "it has 2 fields, the header 1; put text that holds a separator in quotes.")]
    public void A_file_that_cannot_be_names_line_field_and_fix_and_gives_no_row(string text, int line, string field, string value, string fix)
    {
        var (rows, problems) = RosterFile.Read(text);
        Assert.Empty(rows);
        Assert.Contains(new ImportProblem(line, field, value, fix), problems);
    }

    [Fact]
    public void One_unknown_number_or_group_keeps_all_of_it_out()
    {
        var (rows, _) = RosterFile.Read("number,group\n17,\n4711,\n,9z\n");
        var (members, problems) = RosterFile.Resolve(rows, Ids, ["7b"]);
        Assert.Empty(members);
        Assert.Equal(
            [
                new ImportProblem(3, "number", "4711", "nobody is enrolled with this number; enrol the person first, or correct it."),
                new ImportProblem(4, "group", "9z", "nobody is in this group; put people into it first, or correct it."),
            ],
            problems);
    }
}
