using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Courses;
using AutoAttend.Grains.Shifts;
using NodaTime;

namespace AutoAttend.Silo.Demo;

/// <summary>The demo's plan: a shift that is just beginning when the demo does, for everybody, every day.</summary>
internal sealed class DemoPlan(IGrainFactory grains, TimeProvider time)
{
    private const string Author = "demo";
    private const string Shift = "demo-shift";
    private const string Rota = "demo-rota";

    // Whoever passes the gate soon is in time, whoever takes longer is late.
    private static readonly TimeSpan BeginsIn = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Length = TimeSpan.FromHours(8);

    /// <summary>Plans it, unless it was.</summary>
    public async Task Make()
    {
        var shifts = grains.GetGrain<IShiftPlanGrain>(GrainKeys.DemoSite);
        var known = await shifts.Get();
        if (known.Assignments.Count > 0)
            return;
        var site = await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Get(GrainKeys.DemoSite);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow() + BeginsIn).InZone(DateTimeZoneProviders.Tzdb[site.TimeZone]);
        var start = new TimeOnly(now.Hour, now.Minute);
        var shift = ShiftTemplate.Plain(Shift, "Demo shift", start, start.Add(Length)) with { GraceLate = Grace, AutomaticCheckOut = AutomaticCheckOut.AtEnd };
        await shifts.SaveTemplate(shift, Author);
        await shifts.SaveRota(new Rota(Rota, "Every day", 1, now.Date.ToDateOnly(), [new RotaEntry(0, Shift)], OnHolidays: true), Author);
        foreach (var group in DemoPerson.Groups)
            await shifts.Assign(new RotaAssignment($"demo-{group}", Rota, Subject.Of(group), now.Date.ToDateOnly()), Author);
    }

    /// <summary>Forgets whatever is planned for the demo's site.</summary>
    public async Task Clear()
    {
        await grains.GetGrain<IShiftErasureGrain>(GrainKeys.DemoSite).Clear();
        await grains.GetGrain<ICourseErasureGrain>(GrainKeys.DemoSite).Clear();
    }
}
