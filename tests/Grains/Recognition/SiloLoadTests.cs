using AutoAttend.Grains.Recognition;
using FsCheck.Xunit;

namespace AutoAttend.Grains.Tests.Recognition;

public sealed class SiloLoadTests
{
    [Property]
    public void Of_equals_each_is_asked_as_often_as_the_others(byte silos, byte questions)
    {
        var loads = Enumerable.Range(0, 1 + (silos % 6)).ToDictionary(silo => $"silo {silo}", _ => new SiloLoad());
        Dictionary<string, int> asked = loads.ToDictionary(silo => silo.Key, _ => 0);

        for (var question = 1; question <= questions; question++)
        {
            var chosen = SiloLoad.Choose(loads.Keys, silo => loads[silo])!;
            asked[chosen]++;
            loads[chosen] = loads[chosen] with { LastAsked = question };
        }

        Assert.InRange(asked.Values.Max() - asked.Values.Min(), 0, 1);
    }

    [Fact]
    public void The_own_process_comes_first_however_much_it_has_to_do() =>
        Assert.Equal("own", Choose(("other", new SiloLoad()), ("own", new SiloLoad { IsLocal = true, Outstanding = 9, LastAsked = 99 })));

    [Fact]
    public void The_one_with_the_least_to_do_comes_before_one_that_waited_longer() =>
        Assert.Equal("idle", Choose(("busy", new SiloLoad { Outstanding = 2 }), ("idle", new SiloLoad { Outstanding = 1, LastAsked = 7 })));

    [Fact]
    public void One_that_just_joined_is_asked_at_once() =>
        Assert.Equal("new", Choose(("old", new SiloLoad { LastAsked = 3 }), ("older", new SiloLoad { LastAsked = 4 }), ("new", new SiloLoad())));

    [Fact]
    public void One_that_failed_is_asked_only_where_there_is_no_other()
    {
        var failed = new SiloLoad { IsLocal = true, IsAvoided = true };
        Assert.Equal("other", Choose(("failed", failed), ("other", new SiloLoad { Outstanding = 5 })));
        Assert.Equal("failed", Choose(("failed", failed)));
        Assert.Null(Choose());
    }

    private static string? Choose(params (string Name, SiloLoad Load)[] silos) =>
        SiloLoad.Choose(silos.Select(silo => silo.Name), name => silos.Single(silo => silo.Name == name).Load);
}
