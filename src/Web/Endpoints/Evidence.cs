using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Endpoints;

/// <summary>A stored face or photo.</summary>
internal static class Evidence
{
    // What browsers show of an answer with 404, where a page still knows of a picture that was kept for a limited time.
    private const string Gone =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#8a8f98" role="img" aria-label="The picture is gone">
        <circle cx="12" cy="9" r="4"/><path d="M4 21c0-4.4 3.6-7 8-7s8 2.6 8 7z"/></svg>
        """;

    /// <summary>The picture; 404 and the outline of somebody where it is gone.</summary>
    public static async Task<Results<FileContentHttpResult, ContentHttpResult>> Get(string id, IGrainFactory grains, HttpResponse response)
    {
        // An erased person's face must not stay in a browser's cache.
        response.Headers.CacheControl = "private, no-store";
        var jpeg = await grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).GetEvidence(id);
        return jpeg is null ? TypedResults.Content(Gone, "image/svg+xml", statusCode: StatusCodes.Status404NotFound) : TypedResults.File(jpeg, "image/jpeg");
    }
}
