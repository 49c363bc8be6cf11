using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Grains.Placement;

namespace AutoAttend.Grains.Cameras;

/// <inheritdoc cref="ICameraRosterGrain"/>
[RequireRole(SiloRoles.Camera)]
public sealed class CameraRosterGrain([PersistentState("cameras")] IPersistentState<CameraRoster> roster) : Grain, ICameraRosterGrain
{
    async Task ICameraRosterGrain.Claim(RosterEntry entry)
    {
        if (roster.State.Holder(entry) is { } holder && await Exists(holder.CameraId))
            throw new InvalidInputException("Name", entry.Name, "another camera of this site has this name; choose another one.");
        if (roster.State.Entries.GetValueOrDefault(entry.CameraId) == entry)
            return;
        roster.State.Entries[entry.CameraId] = entry;
        await roster.WriteStateAsync();
    }

    async Task ICameraRosterGrain.Release(string cameraId)
    {
        if (roster.State.Entries.Remove(cameraId))
            await roster.WriteStateAsync();
    }

    Task<IReadOnlyList<RosterEntry>> ICameraRosterGrain.List() =>
        Task.FromResult<IReadOnlyList<RosterEntry>>(
            [.. roster.State.Entries.Values.OrderBy(entry => entry.SiteId).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)]);

    // A process that was killed between a claim and the camera's first write leaves a name without a camera.
    private async Task<bool> Exists(string cameraId)
    {
        try
        {
            await GrainFactory.GetGrain<ICameraGrain>(cameraId).Get();
            return true;
        }
        catch (NotFoundException)
        {
            roster.State.Entries.Remove(cameraId);
            return false;
        }
    }
}
