using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sites;

namespace AutoAttend.Grains.Attendance;

/// <summary>The boards of a site, as its plans see them: they are told that something was planned differently, and tell what it changed.</summary>
public sealed class SiteBoards(IGrainFactory grains, TimeProvider time)
{
    /// <summary>
    /// To be called before a plan is changed: the boards of single days that it is about come to know what they show now.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such site.</exception>
    public async Task Open(string siteId, params IReadOnlyList<DateOnly> days)
    {
        await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Get(siteId);
        await Task.WhenAll(days.Where(IsNoFuture).Select(day => Board(siteId, day).Get()));
    }

    /// <summary>To be called afterwards: the boards of those days, and of today, derive themselves again, without being waited for.</summary>
    public async Task Refresh(string siteId, params IReadOnlyList<DateOnly> days)
    {
        // Whatever the zone of the site, its today is one of the three.
        var today = Today();
        foreach (var day in days.Where(IsNoFuture).Concat([today.AddDays(-1), today, today.AddDays(1)]).Distinct())
            await Board(siteId, day).Refresh();
    }

    private bool IsNoFuture(DateOnly day) => day <= Today().AddDays(1);

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private IAttendanceBoardGrain Board(string siteId, DateOnly day) => grains.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(siteId, day));
}
