using AutoAttend.Web.Pages.Streams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Endpoints;

/// <summary>The first frame of a source that was tried out.</summary>
internal static class TrialPicture
{
    /// <summary>The picture, or 404 once it is forgotten.</summary>
    public static Results<FileContentHttpResult, NotFound> Get(string key, TrialPictures pictures, HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        return pictures.Find(key) is { } jpeg ? TypedResults.File(jpeg, "image/jpeg") : TypedResults.NotFound();
    }
}
