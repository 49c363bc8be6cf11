using AutoAttend.Grains.Recognition.Queueing;
using FsCheck.Xunit;

namespace AutoAttend.Grains.Tests.Recognition.Queueing;

public sealed class FairLineTests
{
    [Property]
    public void Everything_comes_out_once_and_each_source_in_its_order(byte[] sources)
    {
        var line = Line(sources);

        var taken = Drain(line);

        Assert.Equal(0, line.Count);
        Assert.Equal(Enumerable.Range(0, sources.Length), taken.Select(item => item.Number).Order());
        Assert.All(taken.GroupBy(item => item.Source), own => Assert.Equal(own.Select(item => item.Number).Order(), own.Select(item => item.Number)));
    }

    [Property]
    public void Nobody_has_a_second_turn_while_another_waits_for_the_first(byte[] sources)
    {
        var taken = Drain(Line(sources));

        // Between two turns of a source everybody who still had something waiting had a turn.
        for (var turn = 0; turn < taken.Count; turn++)
        {
            var next = taken.FindIndex(turn + 1, item => item.Source == taken[turn].Source);
            if (next < 0)
                continue;
            var between = taken[(turn + 1)..next].Select(item => item.Source);
            var waiting = taken[(turn + 1)..].Select(item => item.Source).Where(source => source != taken[turn].Source).Distinct();
            Assert.Equal(waiting.Order(), between.Distinct().Order());
            Assert.Equal(between.Count(), between.Distinct().Count());
        }
    }

    [Fact]
    public void A_source_that_comes_later_waits_for_one_turn_of_each_that_was_there()
    {
        FairLine<string> line = new();
        line.Add("busy", "busy 1");
        line.Add("busy", "busy 2");
        line.Add("busy", "busy 3");
        line.Add("quiet", "quiet 1");

        Assert.Equal(["busy 1", "quiet 1", "busy 2", "busy 3"], Enumerable.Range(0, 4).Select(_ => line.Take()));
        Assert.False(line.TryPeek(out _));
        Assert.Throws<InvalidOperationException>(() => line.Take());
    }

    private static FairLine<(int Source, int Number)> Line(byte[] sources)
    {
        FairLine<(int, int)> line = new();
        for (var number = 0; number < sources.Length; number++)
            line.Add($"camera {sources[number] % 5}", (sources[number] % 5, number));
        return line;
    }

    private static List<(int Source, int Number)> Drain(FairLine<(int Source, int Number)> line)
    {
        List<(int Source, int Number)> taken = [];
        while (line.TryPeek(out var next))
        {
            Assert.Equal(next, line.Take());
            taken.Add(next);
        }
        return taken;
    }
}
