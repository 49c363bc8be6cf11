using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Imports;
using AutoAttend.Web.Pages.Schedules.Groups;

namespace AutoAttend.Web.Tests.Pages.Schedules.Groups;

public sealed class MembershipImportTests
{
    private static readonly Dictionary<string, string> People = new() { ["17"] = "p1", ["18"] = "p2" };

    private static readonly Dictionary<string, IReadOnlyList<GroupMembership>> Present = new()
    {
        ["p1"] = [new GroupMembership("Physics", null, new DateOnly(2026, 2, 28))],
        ["p2"] = [],
    };

    [Fact]
    public void New_memberships_stand_beside_those_there_are()
    {
        var import = MembershipImport.Of([Row(2, "17", "physics", new DateOnly(2026, 3, 1)), Row(3, "18", "Maths")], People, Present);
        Assert.Empty(import.Problems);
        Assert.Equal(2, import.Added);
        Assert.Equal([.. Present["p1"], new GroupMembership("physics", new DateOnly(2026, 3, 1))], import.Memberships["p1"]);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var again = MembershipImport.Of([new MemberRow(2, "17", "Physics", null, new DateOnly(2026, 2, 28))], People, Present);
        Assert.Equal(0, again.Added);
        Assert.Empty(again.Memberships);
        Assert.Empty(again.Problems);
    }

    [Fact]
    public void An_unknown_number_or_an_overlap_keeps_everything_out()
    {
        var import = MembershipImport.Of(
            [Row(2, "18", "Maths"), Row(3, "99", "Maths"), Row(4, "17", "Physics", new DateOnly(2026, 2, 1)), Row(5, "18", "Maths", new DateOnly(2026, 2, 1))], People, Present);
        Assert.Equal([(3, "number"), (4, "from"), (5, "from")], import.Problems.Select(problem => (problem.Line, problem.Field)));
        Assert.Empty(import.Memberships);
    }

    private static MemberRow Row(int line, string number, string group, DateOnly? from = null) => new(line, number, group, from, null);
}
