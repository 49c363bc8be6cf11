namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>Which silo captures which camera: as many on each as on any other, give or take one, with the fewest moves. Pure.</summary>
internal static class CameraBalance
{
    /// <summary>The silo for one more camera: that with the fewest, in the given order where several have; null where there is none.</summary>
    public static TSilo? Least<TSilo>(IReadOnlyDictionary<TSilo, HostedCameras> hosted, IEnumerable<TSilo> silos)
        where TSilo : class =>
        silos.OrderBy(silo => Of(hosted, silo).IsDraining).ThenBy(silo => Of(hosted, silo).Count).FirstOrDefault();

    /// <summary>What has to move for all to have their share; nothing where they do.</summary>
    /// <param name="hosted">All silos that take part. From one that drains everything moves, to it nothing.</param>
    public static IReadOnlyList<CameraMove<TSilo>> Moves<TSilo>(IReadOnlyDictionary<TSilo, HostedCameras> hosted)
        where TSilo : IComparable<TSilo>
    {
        var shares = Shares(hosted);
        if (shares.Count == 0)
            return [];
        var leaving = hosted.OrderBy(silo => silo.Key).SelectMany(silo => silo.Value.Movable
            .Take(silo.Value.Count - shares.GetValueOrDefault(silo.Key))
            .Select(camera => (Camera: camera, From: silo.Key)));
        var room = shares.OrderBy(share => share.Key)
            .SelectMany(share => Enumerable.Repeat(share.Key, Math.Max(0, share.Value - hosted[share.Key].Count)));
        return [.. leaving.Zip(room, (one, to) => new CameraMove<TSilo>(one.Camera, one.From, to))];
    }

    /// <summary>How many cameras each silo that does not drain ought to have.</summary>
    private static Dictionary<TSilo, int> Shares<TSilo>(IReadOnlyDictionary<TSilo, HostedCameras> hosted)
        where TSilo : IComparable<TSilo>
    {
        Dictionary<TSilo, int> shares = [];
        var cameras = hosted.Values.Sum(silo => silo.IsDraining ? silo.Movable.Length : silo.Count);
        var open = hosted.Where(silo => !silo.Value.IsDraining).OrderByDescending(silo => silo.Value.Fixed.Length).ThenBy(silo => silo.Key).ToList();
        // A silo that has more than its share and cannot give it away leaves the rest to the others.
        while (open.Count > 0 && open[0].Value.Fixed.Length > cameras / open.Count)
        {
            shares[open[0].Key] = open[0].Value.Fixed.Length;
            cameras -= open[0].Value.Fixed.Length;
            open.RemoveAt(0);
        }
        // Those that have the most keep the larger shares: so the fewest move.
        foreach (var (place, silo) in open.OrderByDescending(silo => silo.Value.Count).ThenBy(silo => silo.Key).Index())
            shares[silo.Key] = (cameras / open.Count) + (place < cameras % open.Count ? 1 : 0);
        return shares;
    }

    private static HostedCameras Of<TSilo>(IReadOnlyDictionary<TSilo, HostedCameras> hosted, TSilo silo)
        where TSilo : notnull => hosted.GetValueOrDefault(silo, HostedCameras.None);
}
