using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Contracts.Visitors;

namespace AutoAttend.Contracts.Client;

/// <summary>Typed access to a cluster for other services. Every call goes to a grain; see there for what it answers and refuses.</summary>
public sealed class AutoAttendClient(IClusterClient cluster, ClusterConnection connection, LiveEvents events)
{
    /// <summary>What happens, as it happens.</summary>
    public LiveEvents Events => events;

    /// <summary>All cameras.</summary>
    public ICameraDirectoryGrain Cameras => Grain<ICameraDirectoryGrain>(GrainKeys.Only);

    /// <summary>Everybody who is enrolled.</summary>
    public IPeopleDirectoryGrain People => Grain<IPeopleDirectoryGrain>(GrainKeys.Only);

    /// <summary>The sites and their time zones.</summary>
    public ISiteDirectoryGrain Sites => Grain<ISiteDirectoryGrain>(GrainKeys.Only);

    /// <summary>What was seen, of every outcome, and its pictures.</summary>
    public ISightingLogGrain Sightings => Grain<ISightingLogGrain>(GrainKeys.Only);

    /// <summary>One camera.</summary>
    public ICameraGrain Camera(string cameraId) => Grain<ICameraGrain>(cameraId);

    /// <summary>One person: profile, photos and attendance.</summary>
    public IPersonGrain Person(string personId) => Grain<IPersonGrain>(personId);

    /// <summary>Who was at a site on a day, in its time zone.</summary>
    public IAttendanceBoardGrain Board(string siteId, DateOnly date) => Grain<IAttendanceBoardGrain>(GrainKeys.Board(siteId, date));

    /// <summary>The strangers of a site.</summary>
    public IVisitorsGrain Visitors(string siteId) => Grain<IVisitorsGrain>(siteId);

    /// <summary>Waits until the cluster is reached; before that every property throws.</summary>
    public Task WhenConnected(CancellationToken cancellation = default) => connection.WhenConnected(cancellation);

    // Without a connection it is not even known which grains there are.
    private T Grain<T>(string key)
        where T : IGrainWithStringKey =>
        connection.Problem is { } problem ? throw new ClusterUnreachableException(problem) : cluster.GetGrain<T>(key);
}
