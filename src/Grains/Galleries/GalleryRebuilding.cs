using AutoAttend.Contracts;
using AutoAttend.Contracts.Galleries;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Galleries;

/// <summary>Does a rebuild, from the beginning each time: whatever an earlier attempt has done is found done.</summary>
public sealed class GalleryRebuilding(IGallery gallery, IPeopleIndex index, IGrainFactory grains)
{
    private const int Page = 100;

    /// <param name="rebuild">How it stands.</param>
    /// <param name="report">Told how it stands, again and again, from any thread.</param>
    /// <param name="cancellation">Stops it; the index in use stays.</param>
    public async Task<GalleryRebuild> Run(GalleryRebuild rebuild, Action<GalleryRebuild> report, CancellationToken cancellation)
    {
        var standing = rebuild with { Stage = GalleryRebuildStage.Photos, People = 0, Templates = 0, Renewed = 0, Refused = 0 };
        for (PeoplePage? page = null; page is null || page.People.Count == Page;)
        {
            page = await index.Search("", standing.People, Page, cancellation);
            standing = standing with { AllPeople = page.Total };
            foreach (var person in page.People)
            {
                cancellation.ThrowIfCancellationRequested();
                var renewal = await Renew(person.Id);
                standing = standing with
                {
                    People = standing.People + 1,
                    Renewed = standing.Renewed + renewal.Renewed,
                    Refused = standing.Refused + renewal.Refused,
                };
                report(standing);
            }
        }
        standing = standing with { Stage = GalleryRebuildStage.Index };
        report(standing);
        var filling = standing;
        await gallery.Rebuild(standing.ModelId, new Told(templates => report(filling with { Templates = templates })), cancellation);
        return standing with { Stage = GalleryRebuildStage.Done };
    }

    private async Task<PhotoRenewal> Renew(string personId)
    {
        try
        {
            return await grains.GetGrain<IPersonGrain>(personId).RenewPhotos();
        }
        catch (NotFoundException)
        {
            // Erased since the page was read.
            return new PhotoRenewal(0, 0);
        }
    }

    // Unlike Progress<T> it tells in order and at once.
    private sealed class Told(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
