using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Calendar;
using AutoAttend.Grains.Courses;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.Shifts;

namespace AutoAttend.Grains.People;

/// <summary>
/// Removes whatever belongs to a person outside the grain. Each step may be repeated, and none takes away what a later one needs to know:
/// so an erasure that was cut off is finished by running it again.
/// </summary>
public sealed class PersonErasure(
    IGallery gallery,
    ITemplateStore templates,
    IEvidenceStore evidence,
    ISightingLog log,
    ILedger ledger,
    IFactLedger facts,
    IPeopleIndex index,
    AttendanceBook book,
    IGrainFactory grains,
    TimeProvider time)
{
    private const int Page = 1000;

    /// <summary>What has to be removed, to be written down before anything is.</summary>
    public async Task<ErasurePlan> Plan(string personId, PersonState person)
    {
        var (sightings, boards) = await book.ReadAll(personId);
        return new ErasurePlan
        {
            Photos = [.. person.Photos.Select(photo => photo.Id)],
            Evidence = [.. sightings.Select(sighting => sighting.EvidenceId).OfType<string>().Distinct()],
            Boards = [.. boards],
        };
    }

    /// <summary>Removes everything.</summary>
    /// <returns>What this run removed; running again removes, and counts, what is left.</returns>
    public async Task<ErasureReceipt> Run(string personId, ErasurePlan plan)
    {
        await gallery.Erase(personId, CancellationToken.None);
        var removedTemplates = await templates.Erase(personId, CancellationToken.None);
        var photos = await evidence.Remove(plan.Photos, CancellationToken.None);

        // Pictures go before the lines that name them, or a crash in between would leave pictures that nobody can find.
        var pictures = await evidence.Remove(plan.Evidence, CancellationToken.None) + await RemoveLoggedEvidence(personId);
        var (sightings, late) = await log.Erase(personId, CancellationToken.None);
        pictures += await evidence.Remove(late, CancellationToken.None);

        await grains.GetGrain<IKioskKeysGrain>(personId).Erase();
        await grains.GetGrain<IPersonPlanGrain>(personId).Erase();
        foreach (var site in await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List())
        {
            await grains.GetGrain<IShiftErasureGrain>(site.Id).Forget(personId);
            await grains.GetGrain<ICourseErasureGrain>(site.Id).Forget(personId);
        }

        var entries = await ledger.Erase(personId, CancellationToken.None) + await facts.Erase(personId, CancellationToken.None);
        foreach (var board in plan.Boards)
            await grains.GetGrain<IAttendanceBoardGrain>(board).Update(personId, []);
        await index.Remove(personId, CancellationToken.None);
        return new ErasureReceipt(personId, removedTemplates, photos, sightings, pictures, entries, time.GetUtcNow());
    }

    private async Task<int> RemoveLoggedEvidence(string personId)
    {
        var removed = 0;
        string? before = null;
        do
        {
            var page = await log.Query(new SightingQuery(PersonId: personId, Before: before, Take: Page), CancellationToken.None);
            removed += await evidence.Remove([.. page.Sightings.Select(sighting => sighting.EvidenceId).OfType<string>()], CancellationToken.None);
            before = page.Next;
        }
        while (before is not null);

        return removed;
    }
}
