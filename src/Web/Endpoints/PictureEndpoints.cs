using AutoAttend.Web.Accounts;

namespace AutoAttend.Web.Endpoints;

/// <summary>Pictures, which go by requests of their own and never through a circuit.</summary>
public static class PictureEndpoints
{
    /// <summary>Maps the cameras' pictures and the stored faces.</summary>
    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/cameras/{id}/picture", CameraPicture.Get)
            .WithName("GetCameraPicture")
            .WithSummary("A camera's newest picture as JPEG, its faces in the header X-AutoAttend-Overlay");
        endpoints.MapGet("/evidence/{id}", Evidence.Get)
            .WithName("GetEvidence")
            .WithSummary("A stored face or photo as JPEG");
        endpoints.MapGet("/streams/trials/{key}", TrialPicture.Get)
            .RequireAuthorization(Policies.Operator)
            .WithName("GetTrialPicture")
            .WithSummary("The first frame of a source that was just tried out, as JPEG");
    }
}
