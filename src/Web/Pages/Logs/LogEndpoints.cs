using AutoAttend.Contracts;
using AutoAttend.Web.Downloads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>The log as files, of exactly what the page's address filters.</summary>
public static class LogEndpoints
{
    /// <summary>Adds <c>/logs.csv</c> and <c>/logs.zip</c>; both take the query of the page.</summary>
    public static void MapLogDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logs.csv", Csv).WithName("DownloadLogCsv").WithSummary("All filtered sightings as CSV.");
        routes.MapGet("/logs.zip", Zip).WithName("DownloadLogZip").WithSummary("The filtered sightings as CSV with their face images.");
    }

    private static IResult Csv(IGrainFactory grains, HttpContext http, [AsParameters] LogAddress address) =>
        address.Read(out var filter) is { } problem
            ? problem
            : Results.Stream(body => new LogDownload(grains).WriteCsv(body, filter, http.RequestAborted), CsvDownload.ContentType, "sightings.csv");

    private static IResult Zip(IGrainFactory grains, HttpContext http, [AsParameters] LogAddress address) =>
        address.Read(out var filter) is { } problem
            ? problem
            : Results.Stream(
                body => new LogDownload(grains).WriteZip(body, filter, LogDownload.MostImages, http.RequestAborted),
                "application/zip",
                "sightings.zip");
}
