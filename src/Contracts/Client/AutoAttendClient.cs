using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
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

    /// <summary>Departments and classes, and who is in them.</summary>
    public IGroupsGrain Groups => Grain<IGroupsGrain>(GrainKeys.Only);

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

    /// <summary>A site's shift templates, rotas, who works by them, and exceptions.</summary>
    public IShiftPlanGrain Shifts(string siteId) => Grain<IShiftPlanGrain>(siteId);

    /// <summary>A site's rooms, courses and sessions.</summary>
    public ICoursePlanGrain Courses(string siteId) => Grain<ICoursePlanGrain>(siteId);

    /// <summary>A site's holidays.</summary>
    public ISiteCalendarGrain Holidays(string siteId) => Grain<ISiteCalendarGrain>(siteId);

    /// <summary>A person's groups over time and leave.</summary>
    public IPersonCalendarGrain Calendar(string personId) => Grain<IPersonCalendarGrain>(personId);

    /// <summary>Corrections of a person's attendance, and requests for them.</summary>
    public ICorrectionsGrain Corrections(string personId) => Grain<ICorrectionsGrain>(personId);

    /// <summary>The closed periods of a site.</summary>
    public IPeriodsGrain Periods(string siteId) => Grain<IPeriodsGrain>(siteId);

    /// <summary>The audit trail of a site, and the requests that are open there.</summary>
    public IAuditGrain Audit(string siteId) => Grain<IAuditGrain>(siteId);

    /// <summary>Records, sums, what to look at, and camera coverage of a site over days.</summary>
    public IReportsGrain Reports(string siteId) => Grain<IReportsGrain>(siteId);

    /// <summary>The kiosks of a site.</summary>
    public IKioskGrain Kiosks(string siteId) => Grain<IKioskGrain>(siteId);

    /// <summary>What a person identifies themself with at kiosks.</summary>
    public IKioskKeysGrain KioskKeys(string personId) => Grain<IKioskKeysGrain>(personId);

    /// <summary>The strangers of a site.</summary>
    public IVisitorsGrain Visitors(string siteId) => Grain<IVisitorsGrain>(siteId);

    /// <summary>Waits until the cluster is reached; before that every property throws.</summary>
    public Task WhenConnected(CancellationToken cancellation = default) => connection.WhenConnected(cancellation);

    // Without a connection it is not even known which grains there are.
    private T Grain<T>(string key)
        where T : IGrainWithStringKey =>
        connection.Problem is { } problem ? throw new ClusterUnreachableException(problem) : cluster.GetGrain<T>(key);
}
