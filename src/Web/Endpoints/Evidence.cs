using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Endpoints;

/// <summary>A stored face or photo.</summary>
internal static class Evidence
{
    /// <summary>The picture, or 404 where it is gone.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Get(string id, IGrainFactory grains, HttpResponse response)
    {
        // An erased person's face must not stay in a browser's cache.
        response.Headers.CacheControl = "private, no-store";
        var jpeg = await grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).GetEvidence(id);
        return jpeg is null ? TypedResults.NotFound() : TypedResults.File(jpeg, "image/jpeg");
    }
}
