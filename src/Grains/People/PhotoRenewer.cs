using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.People;

/// <summary>Makes templates of the embedding model at work from the kept pictures of photos, so that nobody is enrolled anew for another model.</summary>
public sealed class PhotoRenewer(IGrainFactory grains, ITemplateStore templates, IEvidenceStore evidence)
{
    /// <summary>Goes over a person's photos; those of other models keep their templates of those too, so that there is a way back.</summary>
    /// <returns>The photos as they are to be listed, and what came of it.</returns>
    /// <exception cref="RecognitionUnavailableException">Nothing can be recognised now.</exception>
    public async Task<(EnrolledPhoto[] Photos, PhotoRenewal Renewal)> Renew(string personId, IReadOnlyList<EnrolledPhoto> photos)
    {
        var recognizer = grains.GetGrain<IRecognizerGrain>(GrainKeys.Only);
        var modelId = (await recognizer.GetStatus()).Embedder ?? throw new RecognitionUnavailableException("No embedding model is at work.");
        List<EnrolledPhoto> renewed = [];
        var refused = 0;
        foreach (var photo in photos)
        {
            if (photo.ModelId == modelId || await HasTemplate(recognizer, personId, photo.Id, modelId))
                renewed.Add(photo with { ModelId = modelId });
            else
            {
                renewed.Add(photo);
                refused++;
            }
        }
        var changed = renewed.Zip(photos).Count(pair => pair.First.ModelId != pair.Second.ModelId);
        return ([.. renewed], new PhotoRenewal(changed, refused));
    }

    private async Task<bool> HasTemplate(IRecognizerGrain recognizer, string personId, string photoId, string modelId)
    {
        if (await templates.Get(photoId, modelId, CancellationToken.None) is not null)
            return true;
        if (await evidence.Get(photoId, CancellationToken.None) is not { } picture)
            return false;
        var inspected = await recognizer.Inspect(picture);
        if (inspected.Template is not { } embedding || inspected.ModelId != modelId)
            return false;
        await templates.Put(new Template(photoId, personId, modelId, embedding), CancellationToken.None);
        return true;
    }
}
