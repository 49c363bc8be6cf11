using AutoAttend.Grains.Cameras.Spreading;
using FsCheck.Xunit;

namespace AutoAttend.Grains.Tests.Cameras.Spreading;

public sealed class CameraBalanceTests
{
    [Property]
    public void After_the_moves_no_silo_has_two_more_than_another(byte[] counts)
    {
        var hosted = Hosted(counts);

        var after = Apply(hosted, CameraBalance.Moves(hosted));

        Assert.True(after.Count < 2 || after.Values.Max() - after.Values.Min() <= 1);
        Assert.Equal(hosted.Values.Sum(silo => silo.Count), after.Values.Sum());
    }

    [Property]
    public void No_camera_moves_that_need_not(byte[] counts)
    {
        var hosted = Hosted(counts);
        var (all, silos) = (hosted.Values.Sum(silo => silo.Count), Math.Max(1, hosted.Count));

        var moves = CameraBalance.Moves(hosted);

        // The silos with most keep the larger shares.
        var shares = Enumerable.Range(0, silos).Select(silo => (all / silos) + (silo < all % silos ? 1 : 0));
        var surplus = hosted.Values.Select(silo => silo.Count).OrderDescending().Zip(shares, (has, share) => Math.Max(0, has - share)).Sum();
        Assert.Equal(surplus, moves.Count);
        Assert.Equal(moves.Count, moves.DistinctBy(move => move.CameraId).Count());
        Assert.All(moves, move => Assert.Contains(move.CameraId, hosted[move.From].Movable));
    }

    [Property]
    public void From_a_silo_that_drains_everything_goes_and_nothing_comes(byte[] counts, byte draining)
    {
        var hosted = Hosted([.. counts, 3, 2]);
        var leaving = hosted.Keys.ElementAt(draining % hosted.Count);
        hosted[leaving] = hosted[leaving] with { IsDraining = true };

        var moves = CameraBalance.Moves(hosted);
        var after = Apply(hosted, moves);

        Assert.Equal(0, after[leaving]);
        Assert.DoesNotContain(moves, move => move.To == leaving);
        after.Remove(leaving);
        Assert.InRange(after.Values.Max() - after.Values.Min(), 0, 1);
    }

    [Property]
    public void Cameras_placed_one_by_one_are_spread_as_evenly(byte silos, byte cameras)
    {
        var hosted = Hosted(new byte[1 + (silos % 6)]);

        for (var camera = 0; camera < cameras; camera++)
        {
            var chosen = CameraBalance.Least(hosted, hosted.Keys)!;
            hosted[chosen] = hosted[chosen] with { Movable = [.. hosted[chosen].Movable, $"{camera}"] };
        }

        Assert.Empty(CameraBalance.Moves(hosted));
    }

    [Fact]
    public void A_recording_that_is_played_once_counts_but_does_not_move()
    {
        Dictionary<string, HostedCameras> hosted = new()
        {
            ["a"] = new(["live"], ["recording 1", "recording 2", "recording 3"], false),
            ["b"] = HostedCameras.None,
        };

        Assert.Equal([new CameraMove<string>("live", "a", "b")], CameraBalance.Moves(hosted));
    }

    [Fact]
    public void Where_every_silo_drains_nothing_moves()
    {
        Dictionary<string, HostedCameras> hosted = new() { ["a"] = new(["live"], [], true) };

        Assert.Empty(CameraBalance.Moves(hosted));
        Assert.Equal("a", CameraBalance.Least(hosted, hosted.Keys));
    }

    private static Dictionary<string, HostedCameras> Hosted(byte[] counts) => counts.Take(8).Index().ToDictionary(
        silo => $"silo {silo.Index}",
        silo => new HostedCameras([.. Enumerable.Range(0, silo.Item % 30).Select(camera => $"{silo.Index}-{camera}")], [], false));

    private static Dictionary<string, int> Apply(Dictionary<string, HostedCameras> hosted, IReadOnlyList<CameraMove<string>> moves)
    {
        var counts = hosted.ToDictionary(silo => silo.Key, silo => silo.Value.Count);
        foreach (var move in moves)
        {
            counts[move.From]--;
            counts[move.To]++;
        }
        return counts;
    }
}
