using AutoAttend.Cluster.Tests.Running;

namespace AutoAttend.Cluster.Tests;

/// <summary>The sample, as it is built, against the running cluster.</summary>
[Collection("cluster")]
public sealed class SampleTests(RunningCluster shared)
{
    [Fact]
    public async Task Live_attendance_lists_the_cameras_and_tells_who_comes()
    {
        var cluster = await shared.Start();
        var lines = new System.Collections.Concurrent.ConcurrentQueue<string>();
        await using var sample = new Child("sample", "dotnet", ["exec", Node.Built("samples/LiveAttendance", "LiveAttendance"), cluster.Redis.Endpoint], lines.Enqueue);

        await Wait.Until("it has listed four cameras", () => lines.Count(line => line.StartsWith("camera Door ", StringComparison.Ordinal)) == 4);
        await Wait.Until("it tells of a sighting", () => lines.Any(line => line.StartsWith("sighting ", StringComparison.Ordinal)));
        await Wait.Until("it tells who came", () => lines.Any(line => line.StartsWith("attendance P0", StringComparison.Ordinal)));
        Assert.False(sample.HasExited);
    }
}
