using AutoAttend.Contracts;
using AutoAttend.Web.Endpoints;
using AutoAttend.Web.Reports.Formats;

namespace AutoAttend.Web.Reports;

/// <summary>Reports as files, of exactly what the page's address asks for.</summary>
public static class ReportEndpoints
{
    /// <summary>Adds <c>/reports/{report}.{format}</c>, with the query of the page.</summary>
    public static void MapReportDownloads(this IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/{report}.{format}", Download)
        .WithName("DownloadReport")
        .WithSummary("A report (board, month, sessions, courses, hours, lateness, review, coverage) as csv, xlsx or pdf.");

    internal static async Task<IResult> Download(
        IGrainFactory grains, TimeProvider time, ReportProgress progress, HttpContext http, string report, string format, [AsParameters] ReportAddress address, string? job)
    {
        FileStream? file = null;
        string? problem = "It was broken off.";
        try
        {
            var kind = ReportFormat.Of(format);
            var question = ReportQuestion.Parse(report, address);
            var now = time.GetUtcNow();
            var reader = await ReportReader.Open(grains, question, now);
            file = ReportTempFile.Open();
            var document = ReportFile.Document(reader, question, now, new Steps(progress, job), http.RequestAborted);
            await kind.Write(file, document, http.RequestAborted);
            file.Position = 0;
            var answer = Results.Stream(file, kind.ContentType, ReportFile.Name(question, kind));
            (file, problem) = (null, null);
            return answer;
        }
        catch (InvalidInputException invalid)
        {
            problem = invalid.Message;
            return ProblemAnswers.BadInput(invalid);
        }
        catch (NotFoundException missing)
        {
            problem = missing.Message;
            return ProblemAnswers.Missing(missing);
        }
        finally
        {
            progress.End(job, problem);
            if (file is not null)
                await file.DisposeAsync();
        }
    }

    // Not Progress<T>: that one would hand steps to other threads, where they may overtake each other.
    private sealed class Steps(ReportProgress progress, string? job) : IProgress<ReportStep>
    {
        public void Report(ReportStep value) => progress.Tell(job, value);
    }
}
