using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Endpoints;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace AutoAttend.Web.Pages.Kiosk;

/// <summary>Where kiosks send what was typed or scanned.</summary>
public static class KioskEndpoints
{
    /// <summary>Adds <c>POST /kiosk/check</c>, for devices that are kiosks alone.</summary>
    public static void MapKiosk(this IEndpointRouteBuilder routes) => routes
        .MapPost("/kiosk/check", Check)
        .RequireAuthorization(policy => policy.RequireRole(KioskPrincipal.Role))
        .WithName("CheckAtKiosk")
        .WithSummary("Notes that somebody came or left at this kiosk; answers with what it shows.");

    internal static async Task<IResult> Check(KioskEntry entry, HttpContext http, IAntiforgery antiforgery, IGrainFactory grains, SiteTimes sites)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || KioskPrincipal.Read(http.User) is not var (siteId, kioskId))
            return TypedResults.Problem("Load the page again and repeat.", statusCode: StatusCodes.Status400BadRequest, title: "No valid token");
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        try
        {
            var direction = entry.Direction switch
            {
                nameof(CameraDirection.In) => CameraDirection.In,
                nameof(CameraDirection.Out) => CameraDirection.Out,
                var other => throw new InvalidInputException("direction", other, "Give In or Out."),
            };
            var kiosk = grains.GetGrain<IKioskGrain>(siteId);
            var result = entry.Code is { Length: > 0 } code
                ? await kiosk.CheckCode(kioskId, code, entry.Method == nameof(CheckMethod.Badge) ? CheckMethod.Badge : CheckMethod.QrCode, direction)
                : await kiosk.CheckPin(kioskId, entry.Number ?? "", entry.Pin ?? "", direction);
            var name = result.PersonId is { } person ? await Name(grains, person) : null;
            return TypedResults.Ok(KioskAnswer.Of(result, direction, name, await sites.For(siteId)));
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

    private static async Task<string?> Name(IGrainFactory grains, string personId) =>
        await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).GetMany([personId]) is [var person, ..] ? person.Name : null;
}
