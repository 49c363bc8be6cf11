using AutoAttend.Contracts.Recognition;
using AutoAttend.Storage.Milvus.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus;

/// <summary>Whether Milvus can be reached, as last found; tells the log when that changes. Thread-safe.</summary>
internal sealed partial class MilvusState(IOptions<MilvusOptions> options, ILogger<MilvusState> logger)
{
    private readonly Lock changing = new();
    private volatile string? problem = $"Milvus at {options.Value.Endpoint} has not answered yet.";
    private volatile bool reached;
    private string? told;

    /// <summary>Where it is and why it cannot be used; null while it can.</summary>
    public string? Problem => problem;

    /// <summary>Whether it has answered since this process started.</summary>
    public bool WasReached => reached;

    /// <summary>It answered.</summary>
    public void Answered()
    {
        lock (changing)
        {
            problem = null;
            if (reached && told is null)
                return;
            (reached, told) = (true, null);
            Reached(logger, options.Value.Endpoint);
        }
    }

    /// <summary>It did not.</summary>
    public void Failed(MilvusException failure)
    {
        lock (changing)
        {
            problem = Words(failure);
            if (told == problem)
                return;
            told = problem;
            Away(logger, problem);
        }
    }

    /// <summary>A failure for whoever asked for what did not happen.</summary>
    public GalleryUnavailableException Unavailable(MilvusException failure) => new(Words(failure), failure);

    private string Words(MilvusException failure) => $"Milvus at {options.Value.Endpoint}: {failure.Message}.";

    [LoggerMessage(LogLevel.Information, "Milvus at {Endpoint} answers")]
    private static partial void Reached(ILogger logger, string endpoint);

    [LoggerMessage(LogLevel.Error, "{Problem} It is tried again until it answers")]
    private static partial void Away(ILogger logger, string problem);
}
