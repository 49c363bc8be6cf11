using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.People;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Kiosk;

/// <inheritdoc cref="IKioskGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class KioskGrain(
    [PersistentState("kiosks")] IPersistentState<KioskState> kiosks,
    IPeopleIndex people,
    IFactLedger ledger,
    SitePlans plans,
    TimeProvider time) : Grain, IKioskGrain
{
    private const int Page = 200;
    private static readonly TimeSpan Repeated = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, KioskAttempts> attempts = new(StringComparer.Ordinal);

    private string SiteId => this.GetPrimaryKeyString();

    Task<IReadOnlyList<KioskSettings>> IKioskGrain.List() => Task.FromResult<IReadOnlyList<KioskSettings>>(kiosks.State.Kiosks);

    async Task<KioskSettings> IKioskGrain.Save(KioskSettings kiosk, string author)
    {
        var usable = new KioskSettings(Fields.Id("Kiosk id", kiosk.Id), Fields.Text("Kiosk name", kiosk.Name, 60));
        var before = Find(usable.Id);
        var note = PlanNote.Of(SiteId, "kiosk", usable.Id, before, usable, author);
        await GrainFactory.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Get(SiteId);
        await kiosks.Replace(new KioskState { Kiosks = kiosks.State.Kiosks.Without(before).With(usable, one => one.Name) });
        await ledger.Append(note.Facts(time.GetUtcNow()), CancellationToken.None);
        return usable;
    }

    async Task IKioskGrain.Remove(string kioskId, string author)
    {
        if (Find(kioskId) is not { } before)
            return;
        var note = PlanNote.Of(SiteId, "kiosk", kioskId, before, null, author);
        attempts.Remove(kioskId);
        await kiosks.Replace(new KioskState { Kiosks = kiosks.State.Kiosks.Without(before) });
        await ledger.Append(note.Facts(time.GetUtcNow()), CancellationToken.None);
    }

    Task<KioskResult> IKioskGrain.CheckPin(string kioskId, string number, string pin, CameraDirection direction) =>
        Check(kioskId, direction, CheckMethod.Pin, async () =>
        {
            var person = await WhoHas(number.Trim());

            // Asked even where nobody has the number, so that the time it takes does not tell.
            var right = await GrainFactory.GetGrain<IKioskOwnerGrain>(person ?? "nobody").HasPin(pin);
            return right ? person : null;
        });

    Task<KioskResult> IKioskGrain.CheckCode(string kioskId, string code, CheckMethod method, CameraDirection direction) =>
        Check(kioskId, direction, method, async () =>
        {
            var key = KioskTokens.KeyOf(method, code);
            return await GrainFactory.GetGrain<IKioskTokenGrain>(key).Owner() is { } owner
                && await GrainFactory.GetGrain<IKioskOwnerGrain>(owner).HasToken(key) ? owner : null;
        });

    private KioskSettings? Find(string kioskId) => kiosks.State.Kiosks.FirstOrDefault(one => one.Id == kioskId);

    // The search finds parts of names and numbers too, so that the one meant may be on any page.
    private async Task<string?> WhoHas(string number)
    {
        var (skip, total) = (0, number.Length == 0 ? 0 : 1);
        for (; skip < total; skip += Page)
        {
            var found = await people.Search(number, skip, Page, CancellationToken.None);
            if (found.People.FirstOrDefault(one => one.Number == number) is { } person)
                return person.Id;
            total = found.Total;
        }

        return null;
    }

    private async Task<KioskResult> Check(string kioskId, CameraDirection direction, CheckMethod method, Func<Task<string?>> identify)
    {
        if (Find(kioskId) is null)
            throw new NotFoundException("kiosk", kioskId);
        Fields.Known("Direction", direction);
        var tried = attempts.TryGetValue(kioskId, out var known) ? known : attempts[kioskId] = new KioskAttempts();
        var now = time.GetUtcNow();
        var at = SiteDay.InZone(now, (await plans.Read(SiteId)).Rules.Zone);
        if (tried.LockedUntil(now) is { } until)
            return new KioskResult(KioskOutcome.Locked, null, at, until);
        if (await identify() is not { } person)
        {
            tried.Failed(now);
            return new KioskResult(KioskOutcome.Unknown, null, at, tried.LockedUntil(now));
        }

        tried.Succeeded();
        var check = new KioskCheck(kioskId, direction, method);
        var recent = await ledger.ReadPerson(person, now - Repeated, now, CancellationToken.None);
        if (recent.Any(fact => fact.Content is KioskCheck before && before.Direction == direction))
            return new KioskResult(KioskOutcome.NotedBefore, person, at, null);
        var fact = new AttendanceFact(Guid.NewGuid().ToString("N"), SiteId, person, now, now, now, $"kiosk:{kioskId}", check);
        await GrainFactory.GetGrain<IPersonFactsGrain>(person).Record(fact);
        return new KioskResult(KioskOutcome.Noted, person, at, null);
    }
}
