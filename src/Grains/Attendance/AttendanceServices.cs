using AutoAttend.Grains.Accounts;
using AutoAttend.Grains.Corrections;
using AutoAttend.Grains.Galleries;
using AutoAttend.Grains.People;
using AutoAttend.Grains.People.Spreading;
using AutoAttend.Grains.Sites;
using AutoAttend.Grains.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Placement;

namespace AutoAttend.Grains.Attendance;

/// <summary>What the grains of people, sites, visitors, accounts and attendance need beside the ports.</summary>
public static class AttendanceServices
{
    /// <summary>
    /// Adds it. The host binds <see cref="SiteOptions"/> and <see cref="VisitorsOptions"/> to its configuration; both have defaults.
    /// </summary>
    public static IServiceCollection AddAttendanceGrains(this IServiceCollection services)
    {
        services.AddPlacementDirector<SpreadPeople, SpreadPeopleDirector>();
        services.AddHostedService<PeopleMover>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SitePlans>();
        services.TryAddSingleton<SiteReader>();
        services.TryAddSingleton<PersonReader>();
        services.TryAddSingleton<ClosedDays>();
        services.TryAddSingleton<AttendanceNews>();
        services.TryAddSingleton<SiteBoards>();
        services.TryAddSingleton<AttendanceBook>();
        services.TryAddSingleton<PhotoExaminer>();
        services.TryAddSingleton<PhotoShelf>();
        services.TryAddSingleton<PhotoRenewer>();
        services.TryAddSingleton<GalleryRebuilding>();
        services.TryAddSingleton<PersonErasure>();
        services.TryAddSingleton<Passwords>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SiteOptions>, SiteOptionsValidator>());
        return services;
    }
}
