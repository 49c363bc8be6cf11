using AutoAttend.Storage.Milvus.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Storage.Milvus;

/// <summary>Asks Milvus from the start and every few seconds whether it is there, so that it is known before somebody needs it.</summary>
internal sealed partial class MilvusWatch(MilvusClient client, MilvusState state, MilvusGallery gallery, TimeProvider time, ILogger<MilvusWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await client.Probe(stoppingToken);
                await gallery.Refresh(stoppingToken);
                state.Answered();
            }
            catch (MilvusException failure)
            {
                state.Failed(failure);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The template store, for example: the gallery says itself that it is not whole.
                NotRefreshed(logger, failure);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The gallery could not be brought up to date; it is tried again")]
    private static partial void NotRefreshed(ILogger logger, Exception failure);
}
