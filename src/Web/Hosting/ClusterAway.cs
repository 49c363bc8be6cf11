using System.Net;
using AutoAttend.Contracts.Client;
using Microsoft.Net.Http.Headers;

namespace AutoAttend.Web.Hosting;

/// <summary>
/// Answers in place of everything that needs the cluster while it cannot be reached: a page that comes back by itself, and 503 for
/// programs. What is open already is not touched.
/// </summary>
public static class ClusterAway
{
    private const string RetrySeconds = "3";

    /// <summary>Adds it; in a process that hosts its own silo there is nothing to be away.</summary>
    public static void UseClusterAway(this WebApplication app)
    {
        if (app.Services.GetService<ClusterConnection>() is not { } connection)
            return;
        app.Use(async (context, next) =>
        {
            if (NeedsNothing(context.Request.Path))
                await next(context);
            else if (connection.Problem is not null)
                await Answer(context);
            else
                await Try(context, next);
        });
    }

    private static bool NeedsNothing(PathString path) => path.StartsWithSegments("/health") || path.StartsWithSegments("/public");

    private static async Task Try(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (ClusterTrouble.IsPassing(trouble) && !context.Response.HasStarted)
        {
            await Answer(context);
        }
    }

    // Why is in the log: the page is shown before anybody has signed in, and addresses are nobody else's business.
    private static async Task Answer(HttpContext context)
    {
        var response = context.Response;
        response.Clear();
        response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
        response.Headers[HeaderNames.RetryAfter] = RetrySeconds;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        if (!context.Request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.Ordinal))
            return;
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(Page);
    }

    private const string Page =
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta http-equiv="refresh" content="{RetrySeconds}" />
            <title>The cluster cannot be reached · AutoAttend</title>
            <link rel="icon" type="image/svg+xml" href="/public/favicon.svg" />
            <link rel="stylesheet" href="/public/app.css" />
        </head>
        <body>
            <main class="aa-plain">
                <div class="aa-card">
                    <img src="/public/favicon.svg" alt="" width="44" height="44" />
                    <h1>The cluster cannot be reached</h1>
                    <p>This page tries again by itself. Nothing is lost: cameras and attendance go on without the dashboard.</p>
                    <p>An administrator finds the reason in this process's log.</p>
                </div>
            </main>
        </body>
        </html>
        """;
}
