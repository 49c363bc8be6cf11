using AutoAttend.Attendance;
using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Attendance;

/// <summary>Reads what is known of a person out of the ledger, and derives records from it.</summary>
public sealed class PersonReader(ILedger ledger, IFactLedger facts, IGrainFactory grains, TimeProvider time)
{
    /// <summary>Everything that may decide on a person's days from..to at a site.</summary>
    public async Task<PersonFacts> Read(string personId, PersonCalendar calendar, SitePlan plan, DateOnly from, DateOnly to)
    {
        var (start, end) = PersonAttendance.Reach(plan, from, to);
        var sightings = ledger.ReadPerson(personId, start, end, CancellationToken.None);
        var own = facts.ReadPerson(personId, start, end, CancellationToken.None);
        var ofSite = facts.ReadSite(plan.SiteId, start, end, CancellationToken.None);
        await Task.WhenAll(sightings, own, ofSite);
        return new PersonFacts(personId, calendar, await sightings, [.. await own, .. await ofSite]);
    }

    /// <summary>The same, with the person's calendar as it is now.</summary>
    public async Task<PersonFacts> Read(string personId, SitePlan plan, DateOnly from, DateOnly to) =>
        await Read(personId, await grains.GetGrain<IPersonCalendarGrain>(personId).Get(), plan, from, to);

    /// <summary>The records of a person's days from..to at a site, as of now.</summary>
    public async Task<IReadOnlyList<AttendanceRecord>> Derive(string personId, SitePlan plan, DateOnly from, DateOnly to) =>
        Derive(await Read(personId, plan, from, to), plan, from, to);

    /// <summary>The same from what was read already.</summary>
    public IReadOnlyList<AttendanceRecord> Derive(PersonFacts person, SitePlan plan, DateOnly from, DateOnly to) =>
        PersonAttendance.Derive(person, plan, from, to, time.GetUtcNow());

    /// <summary>What they would be with another fact.</summary>
    public IReadOnlyList<AttendanceRecord> Derive(PersonFacts person, AttendanceFact fact, SitePlan plan, DateOnly from, DateOnly to) =>
        Derive(person with { Facts = [.. person.Facts, fact] }, plan, from, to);
}
