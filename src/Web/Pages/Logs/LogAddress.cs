using AutoAttend.Contracts;
using AutoAttend.Web.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>The query of a log's address as it arrives, unread.</summary>
public sealed record LogAddress(string? From, string? To, string? Camera, string? Person, string? Outcome)
{
    /// <summary>Reads the filter; answers with the problem where that fails.</summary>
    public ProblemHttpResult? Read(out LogFilter filter)
    {
        try
        {
            filter = LogFilter.Parse(From, To, Camera, Person, Outcome);
            return null;
        }
        catch (InvalidInputException invalid)
        {
            filter = new LogFilter();
            return ProblemAnswers.BadInput(invalid);
        }
    }
}
