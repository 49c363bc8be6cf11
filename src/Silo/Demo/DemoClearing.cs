using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sites;
using AutoAttend.Contracts.Visitors;
using AutoAttend.Grains.Demo;
using AutoAttend.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Silo.Demo;

/// <summary>
/// Removes the demo. Cameras go first, and have written their last sighting when they are gone, and people before the rest. Each step may be
/// repeated, and what it removed is written down before the next: a clearing that was cut off goes on and still gives the whole receipt.
/// </summary>
internal sealed partial class DemoClearing(
    IGrainFactory grains, DemoCameras cameras, DemoPlan plan, ISiteEraser sightings, ILogger<DemoClearing> logger)
{
    private IDemoBookGrain Book => grains.GetGrain<IDemoBookGrain>(GrainKeys.Only);

    public async Task Run(CancellationToken cancellation)
    {
        var steps = DemoWorld.People.Count + 2;
        await Book.Progress(0, steps, null);
        var removed = await cameras.Remove();
        await Note(receipt => receipt with { Cameras = receipt.Cameras + removed });

        foreach (var (index, person) in DemoWorld.People.Index())
        {
            await Book.Progress(index + 1, steps, null);
            cancellation.ThrowIfCancellationRequested();
            await Erase(person);
        }

        await Book.Progress(steps - 1, steps, null);
        await EraseSite(cancellation);
        await Book.Write(await Book.Read() with { Phase = DemoPhase.Cleared, RestingCameras = [] });
        Cleared(logger);
    }

    private async Task Erase(DemoPerson person)
    {
        var erased = await grains.GetGrain<IPersonGrain>(person.Id).Erase();
        await Note(receipt => receipt with
        {
            People = receipt.People + (erased.Templates + erased.Photos > 0 ? 1 : 0),
            Templates = receipt.Templates + erased.Templates,
            Photos = receipt.Photos + erased.Photos,
            Sightings = receipt.Sightings + erased.Sightings,
            Evidence = receipt.Evidence + erased.Evidence,
            LedgerEntries = receipt.LedgerEntries + erased.LedgerEntries,
        });
    }

    private async Task EraseSite(CancellationToken cancellation)
    {
        // The site first: what a grain's state has replaced is overwritten with the next erasure.
        await grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Remove(GrainKeys.DemoSite);
        await plan.Clear();
        var erased = await sightings.Erase(GrainKeys.DemoSite, cancellation);
        var visitors = await grains.GetGrain<IVisitorsGrain>(GrainKeys.DemoSite).ForgetAll();
        await Note(receipt => receipt with
        {
            Sightings = receipt.Sightings + erased.Sightings,
            Evidence = receipt.Evidence + erased.Evidence,
            LedgerEntries = receipt.LedgerEntries + erased.LedgerEntries,
            Visitors = receipt.Visitors + visitors,
        });
    }

    private async Task Note(Func<DemoReceipt, DemoReceipt> add)
    {
        var book = await Book.Read();
        await Book.Write(book with { Receipt = add(book.Receipt ?? DemoReceipt.Nothing) });
    }

    [LoggerMessage(LogLevel.Information, "The demo is cleared")]
    private static partial void Cleared(ILogger logger);
}
