using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Storage.Exact.Following;

/// <summary>The templates of one model up to a version, moved on by changes. One caller at a time; searches run beside it.</summary>
internal sealed class FollowedGallery
{
    private readonly string modelId;
    private readonly ITemplateStore store;

    private FollowedGallery(string modelId, int dimension, ITemplateStore store, long version)
    {
        (this.modelId, this.store, Version) = (modelId, store, version);
        Templates = new ExactGallery(dimension);
    }

    public ExactGallery Templates { get; }

    /// <summary>The newest change that is in it.</summary>
    public long Version { get; private set; }

    /// <summary>Reads everything. The version is taken first: changes that come while the store is read are seen twice, which does no harm.</summary>
    public static async Task<FollowedGallery> Read(
        string modelId, int dimension, ITemplateStore store, ITemplateChanges changes, CancellationToken cancellation)
    {
        var gallery = new FollowedGallery(modelId, dimension, store, await changes.Newest(cancellation));
        await foreach (var template in store.ReadAll(modelId, cancellation))
            gallery.Templates.Upsert(template.Id, template.PersonId, template.Embedding);
        return gallery;
    }

    /// <summary>Applies what came after.</summary>
    /// <returns>
    /// False where everything has to be read again: changes were forgotten, the store is another one, or somebody wants it.
    /// </returns>
    public async Task<bool> CatchUp(ITemplateChanges changes, CancellationToken cancellation)
    {
        for (var newest = await changes.Newest(cancellation); newest != Version; newest = await changes.Newest(cancellation))
        {
            var next = newest < Version ? [] : await changes.ReadAfter(Version, cancellation);
            if (next.Count == 0 || next[0].Version != Version + 1)
                return false;
            foreach (var change in next)
            {
                if (change.Version != Version + 1 || change.Kind == TemplateChangeKind.Reset)
                    return false;
                await Apply(change, cancellation);
                Version = change.Version;
            }
        }
        return true;
    }

    private async Task Apply(TemplateChange change, CancellationToken cancellation)
    {
        switch (change.Kind)
        {
            case TemplateChangeKind.Put when change.ModelId != modelId:
                break;
            case TemplateChangeKind.Put when await store.Get(change.Id, modelId, cancellation) is { } template:
                Templates.Upsert(template.Id, template.PersonId, template.Embedding);
                break;
            case TemplateChangeKind.Erased:
                Templates.RemovePerson(change.Id);
                break;
            default:
                // Put and gone again, or removed.
                Templates.Remove(change.Id);
                break;
        }
    }
}
