using AutoAttend.Contracts;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Cameras;

public sealed class CameraRosterTests
{
    [Fact]
    public async Task A_name_is_taken_once_a_site_whatever_its_case()
    {
        await using var cluster = await GrainsCluster.Start();
        var roster = cluster.Client.GetGrain<ICameraRosterGrain>(GrainKeys.Only);
        await roster.Claim(new RosterEntry("c1", "main", "Door"));

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => roster.Claim(new RosterEntry("c2", "main", "DOOR")));
        await roster.Claim(new RosterEntry("c3", "lab", "Door"));

        Assert.Equal("Name \"DOOR\": another camera of this site has this name; choose another one.", refusal.Message);
        Assert.Equal(["c3", "c1"], (await roster.List()).Select(entry => entry.CameraId));
    }
}
