using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Feed;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Endpoints;

/// <summary>A camera's newest picture.</summary>
internal static class CameraPicture
{
    private const int Narrowest = 160;
    private const int Widest = 1920;

    /// <summary>The picture with its overlay; 204 where none is newer than <paramref name="after"/> within a second.</summary>
    public static async Task<Results<FileContentHttpResult, NoContent, NotFound>> Get(
        string id, IGrainFactory grains, PeopleNames names, TimeProvider time, HttpResponse response, long after = -1, int width = 640)
    {
        response.Headers.CacheControl = "private, no-store";
        LivePicture? picture;
        try
        {
            picture = await grains.GetGrain<ICameraGrain>(id).GetPicture(after, Math.Clamp(width, Narrowest, Widest));
        }
        catch (NotFoundException)
        {
            return TypedResults.NotFound();
        }

        if (picture is null)
            return TypedResults.NoContent();
        await names.Load(picture.Faces.Select(face => face.PersonId));
        response.Headers[OverlayHeader.Name] = OverlayHeader.Encode(Over(picture, names, time.GetUtcNow()));
        return TypedResults.File(picture.Jpeg, "image/jpeg");
    }

    private static Overlay Over(LivePicture picture, PeopleNames names, DateTimeOffset now) => new(
        picture.Frame,
        (long)(now - picture.CapturedAt).TotalMilliseconds,
        picture.Width,
        picture.Height,
        [.. picture.Faces.Select(face => new OverlayFace(
            [(int)face.Box.X, (int)face.Box.Y, (int)face.Box.Width, (int)face.Box.Height],
            face.Outcome?.ToString().ToLowerInvariant(),
            face.PersonId is null ? null : names.Name(face.PersonId),
            face.MatchCosine is { } cosine ? Math.Round(cosine, 2) : null))]);
}
