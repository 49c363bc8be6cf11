using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.People;

/// <summary>
/// Where a person's photos lie outside the grain. The order of the steps is what keeps a crash between two of them harmless: a face is
/// kept before it is listed, findable only once it is listed, and no longer findable before it is gone. Every step may be repeated.
/// </summary>
public sealed class PhotoShelf(ITemplateStore templates, IEvidenceStore evidence, IGallery gallery)
{
    /// <summary>Before the grain lists the photo.</summary>
    public async Task Keep(Template template, byte[] jpeg)
    {
        await templates.Put(template, CancellationToken.None);
        await evidence.Put(template.Id, jpeg, CancellationToken.None);
    }

    /// <summary>After the grain lists the photo: from now on cameras know this face.</summary>
    /// <exception cref="GalleryUnavailableException">They do not yet; publish it again later.</exception>
    public Task Publish(Template template) => gallery.Upsert(template, CancellationToken.None);

    /// <summary>Publishes all photos of a person that are kept, whichever were published before.</summary>
    /// <exception cref="GalleryUnavailableException">Some are not in the gallery; publish them again later.</exception>
    public async Task Publish(IEnumerable<EnrolledPhoto> photos)
    {
        foreach (var photo in photos)
        {
            if (await templates.Get(photo.Id, photo.ModelId, CancellationToken.None) is { } template)
                await Publish(template);
        }
    }

    /// <summary>Before the grain no longer lists the photo.</summary>
    public async Task Remove(string photoId)
    {
        await gallery.Remove(photoId, CancellationToken.None);
        await templates.Remove(photoId, CancellationToken.None);
        await evidence.Remove([photoId], CancellationToken.None);
    }
}
