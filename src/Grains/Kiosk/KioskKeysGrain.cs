using AutoAttend.Contracts;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Accounts;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Kiosk;

/// <inheritdoc cref="IKioskKeysGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class KioskKeysGrain(
    [PersistentState("kiosk-keys")] IPersistentState<KioskKeysState> keys, Passwords passwords, IFactLedger ledger, TimeProvider time)
    : Grain, IKioskKeysGrain, IKioskOwnerGrain
{
    private string Id => this.GetPrimaryKeyString();

    Task<IReadOnlyList<CheckMethod>> IKioskKeysGrain.Methods() => Task.FromResult<IReadOnlyList<CheckMethod>>(
        [.. new (CheckMethod Method, string? Key)[]
            {
                (CheckMethod.Pin, keys.State.Pin), (CheckMethod.QrCode, keys.State.Code), (CheckMethod.Badge, keys.State.Badge),
            }
            .Where(one => one.Key is not null)
            .Select(one => one.Method)]);

    async Task IKioskKeysGrain.SetPin(string pin, string author)
    {
        if (pin.Length is < 4 or > 12 || !pin.All(char.IsAsciiDigit))
            throw new InvalidInputException("PIN", null, "give 4 to 12 digits.");
        var person = await GrainFactory.GetGrain<IPersonGrain>(Id).Get();
        if (person.Profile.Number.Length == 0)
            throw new InvalidInputException("Number", null, "give the person a number first: at a kiosk it is asked for with the PIN.");
        await Change(CheckMethod.Pin, keys.State with { Pin = await passwords.Hash(pin) }, keys.State.Pin, isSet: true, author);
    }

    async Task<string> IKioskKeysGrain.NewCode(string author)
    {
        await GrainFactory.GetGrain<IPersonGrain>(Id).Get();
        var code = KioskTokens.NewCode();
        var key = KioskTokens.KeyOf(CheckMethod.QrCode, code);
        await Token(key).Claim(Id);
        await Change(CheckMethod.QrCode, keys.State with { Code = key }, keys.State.Code, isSet: true, author);
        return code;
    }

    async Task IKioskKeysGrain.SetBadge(string badge, string author)
    {
        await GrainFactory.GetGrain<IPersonGrain>(Id).Get();
        var key = KioskTokens.KeyOf(CheckMethod.Badge, Fields.Text("Badge", badge, 64, least: 4));
        if (key == keys.State.Badge)
            return;
        if (!await Token(key).Claim(Id))
            throw new InvalidInputException("Badge", null, "it is somebody else's; take it away there first.");
        await Change(CheckMethod.Badge, keys.State with { Badge = key }, keys.State.Badge, isSet: true, author);
    }

    Task IKioskKeysGrain.Remove(CheckMethod method, string author) => method switch
    {
        CheckMethod.Pin => Change(method, keys.State with { Pin = null }, keys.State.Pin, isSet: false, author),
        CheckMethod.QrCode => Change(method, keys.State with { Code = null }, keys.State.Code, isSet: false, author),
        CheckMethod.Badge => Change(method, keys.State with { Badge = null }, keys.State.Badge, isSet: false, author),
        _ => throw new InvalidInputException("Method", method.ToString(), "give Pin, QrCode or Badge."),
    };

    async Task IKioskKeysGrain.Erase()
    {
        foreach (var key in new[] { keys.State.Code, keys.State.Badge }.OfType<string>())
            await Token(key).Release(Id);
        await keys.ClearStateAsync();
        DeactivateOnIdle();
    }

    Task<bool> IKioskOwnerGrain.HasPin(string pin) => passwords.Verify(keys.State.Pin, pin);

    Task<bool> IKioskOwnerGrain.HasToken(string tokenKey) => Task.FromResult(keys.State.Code == tokenKey || keys.State.Badge == tokenKey);

    private IKioskTokenGrain Token(string key) => GrainFactory.GetGrain<IKioskTokenGrain>(key);

    // The trail says that there was a key, and that there is one now, and nothing of what it is.
    private async Task Change(CheckMethod method, KioskKeysState next, string? before, bool isSet, string author)
    {
        if (before is null && !isSet)
            return;
        var sites = await GrainFactory.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List();
        var note = PlanNote.Of([.. sites.Select(site => site.Id)], Id, $"kiosk {method}", Id, before is null ? null : "set", isSet ? "set" : null, author);
        await keys.Replace(next);
        if (before is not null && method != CheckMethod.Pin)
            await Token(before).Release(Id);
        await ledger.Append(note.Facts(time.GetUtcNow()), CancellationToken.None);
    }
}
