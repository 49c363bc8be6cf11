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

        var recognizer = grains.GetGrain<IRecognizerGrain>(GrainKeys.Only);
        var inspected = await recognizer.Inspect(image);
        if (inspected.Rejection is { } rejection)
            return PhotoExamination.Refuse(rejection);

        var matchCosine = (await recognizer.GetStatus()).MatchCosine;
        if (PhotoRules.Lookalike(personId, inspected, matchCosine) is { } other)
            return PhotoExamination.Refuse($"It looks like {await NameOf(other)}, who is enrolled already; use a photo of the right person.");
        return new PhotoExamination(inspected, null, PhotoRules.Warning(personId, person, photoId, inspected, matchCosine));
    }

    private async Task<string> NameOf(string personId) =>
        (await index.GetMany([personId], CancellationToken.None)) is [var person, ..] ? person.Name : "somebody else";
}
