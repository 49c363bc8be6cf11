using AutoAttend.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Endpoints;

/// <summary>What an endpoint answers when it cannot do as asked: RFC 9457 problem details that name the field and the fix.</summary>
public static class ProblemAnswers
{
    /// <summary>400 with the field, the value and the fix.</summary>
    public static ProblemHttpResult BadInput(InvalidInputException invalid) => TypedResults.Problem(
        invalid.Message,
        statusCode: StatusCodes.Status400BadRequest,
        title: "Unusable input",
        extensions: new Dictionary<string, object?> { ["field"] = invalid.Field, ["fix"] = invalid.Fix });

    /// <summary>404 with what was asked for.</summary>
    public static ProblemHttpResult Missing(NotFoundException missing) =>
        TypedResults.Problem(missing.Message, statusCode: StatusCodes.Status404NotFound, title: "Not found");
}
