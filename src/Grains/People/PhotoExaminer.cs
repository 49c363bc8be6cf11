using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.People;

/// <summary>Looks at a photo before it may enrol somebody.</summary>
public sealed class PhotoExaminer(IGrainFactory grains, IPeopleIndex index)
{
    /// <summary>Asks the models for the face, and the gallery for whom it looks like.</summary>
    public async Task<PhotoExamination> Examine(string personId, PersonState person, string photoId, byte[] image)
    {
        if (PhotoRules.RefuseUnseen(person, photoId, image) is { } unseen)
            return PhotoExamination.Refuse(unseen);
        try
        {
            return await Look(personId, person, photoId, image);
        }
        catch (RecognitionUnavailableException unavailable)
        {
            return PhotoExamination.Refuse(unavailable.Message);
        }
    }

    private async Task<PhotoExamination> Look(string personId, PersonState person, string photoId, byte[] image)
    {
        var recognizer = grains.GetGrain<IRecognizerGrain>(GrainKeys.Only);
        var inspected = await recognizer.Inspect(image);
        if (inspected.Rejection is { } rejection)
            return PhotoExamination.Refuse(rejection);

        var matchCosine = (await recognizer.GetStatus()).MatchCosine;
        var lookalike = PhotoRules.Lookalike(personId, inspected, matchCosine) is { } other
            ? $"It looks like {await NameOf(other)}, who is enrolled already; use a photo of the right person."
            : null;
        // On a face of little detail different people look alike: that is worth a warning, but proves nothing.
        if (lookalike is not null && !inspected.HasLowDetail)
            return PhotoExamination.Refuse(lookalike);
        var unlike = PhotoRules.Warning(personId, person, photoId, inspected, matchCosine);
        return new PhotoExamination(inspected, null, PhotoRules.Join(lookalike, unlike, inspected.Warning));
    }

    private async Task<string> NameOf(string personId) =>
        (await index.GetMany([personId], CancellationToken.None)) is [var person, ..] ? person.Name : "somebody else";
}
