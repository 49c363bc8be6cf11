using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AutoAttend.Web.Pages.People;

/// <summary>Where photos arrive.</summary>
public static class PhotoEndpoints
{
    /// <summary>15 MB, as <see cref="IPersonGrain.AddPhoto"/> allows: more than any phone's camera makes.</summary>
    public const int LargestPhoto = 15 * 1024 * 1024;

    /// <summary>Adds <c>POST /people/{id}/photos</c> and the token that it asks for.</summary>
    public static void MapPhotoUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/people/{id}/photos", Add)
            .RequireAuthorization(Policies.Operator)
            .WithMetadata(new RequestSizeLimitAttribute(LargestPhoto))
            .WithName("AddPhoto")
            .WithSummary("Checks the photo in the body and adds it to the person; answers with the verdict.");
        routes.MapGet("/antiforgery", Token)
            .RequireAuthorization(Policies.Operator)
            .WithName("GetAntiforgeryToken")
            .WithSummary("The token to send as RequestVerificationToken.");
    }

    internal static async Task<IResult> Add(
        string id, string? fileName, HttpContext http, IAntiforgery antiforgery, IGrainFactory grains, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return TypedResults.Problem("Load the page again and repeat.", statusCode: StatusCodes.Status400BadRequest, title: "No valid token");
        if (await grains.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus() is { Ready: false } status)
            return TypedResults.Problem(status.Problem, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Photos cannot be checked yet");
        try
        {
            using var photo = new MemoryStream();
            await http.Request.Body.CopyToAsync(photo, cancellation);
            return TypedResults.Ok(await grains.GetGrain<IPersonGrain>(id).AddPhoto(fileName ?? "photo", photo.ToArray()));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TypedResults.Problem(
                "It is larger than 15 MB. Choose a smaller version of it.",
                statusCode: StatusCodes.Status413PayloadTooLarge,
                title: "Photo too large");
        }
        catch (InvalidInputException invalid)
        {
            return ProblemAnswers.BadInput(invalid);
        }
        catch (NotFoundException missing)
        {
            return ProblemAnswers.Missing(missing);
        }
    }

    private static ContentHttpResult Token(HttpContext http, IAntiforgery antiforgery) =>
        TypedResults.Text(antiforgery.GetAndStoreTokens(http).RequestToken);
}
