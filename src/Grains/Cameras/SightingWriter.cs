using AutoAttend.Contracts;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Visitors;
using AutoAttend.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace AutoAttend.Grains.Cameras;

/// <summary>
/// Writes sightings, and only then lets anybody know of them. Each step may be done again after a failure in a later one: the same
/// revision changes nothing anywhere.
/// </summary>
internal sealed partial class SightingWriter(
    IEvidenceStore evidence,
    ISightingLog log,
    IGrainFactory grains,
    [FromKeyedServices(EventStreams.Provider)] IStreamProvider streams,
    ILogger<SightingWriter> logger)
{
    public async Task Write(SightingDelivery delivery, CancellationToken cancellation)
    {
        var sighting = delivery.Sighting;
        if (delivery.Picture is { } picture)
            await evidence.Put(sighting.EvidenceId!, picture, cancellation);
        if (sighting.Outcome == SightingOutcome.Stranger && delivery.Embedding is { } embedding)
            sighting = sighting with { VisitorId = await Assign(sighting, embedding) };
        await log.Write(sighting, cancellation);
        if (sighting.PersonId is { } person && !await Record(person, sighting))
        {
            await Forget(person, sighting.EvidenceId, cancellation);
            return;
        }
        await Publish(sighting);
    }

    // What is written counts; who follows the stream reads what was missed from the log.
    private async Task Publish(Sighting sighting)
    {
        try
        {
            await streams.GetStream<Sighting>(EventStreams.Sightings).OnNextAsync(sighting);
        }
        catch (Exception failure)
        {
            NotPublished(logger, failure, sighting.Id);
        }
    }

    private Task<string> Assign(Sighting sighting, float[] embedding) =>
        grains.GetGrain<IVisitorsGrain>(sighting.SiteId).Assign(
            sighting.Id, embedding, sighting.ModelId, sighting.FirstSeen, sighting.LastSeen, sighting.EvidenceId);

    private async Task<bool> Record(string personId, Sighting sighting)
    {
        try
        {
            await grains.GetGrain<IPersonGrain>(personId).Record(sighting);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    // The person was erased while in front of the camera: nothing of them may be left by a sighting that came late.
    private async Task Forget(string personId, string? evidenceId, CancellationToken cancellation)
    {
        await log.Erase(personId, cancellation);
        if (evidenceId is not null)
            await evidence.Remove([evidenceId], cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Sighting {Sighting} is written but could not be published")]
    private static partial void NotPublished(ILogger logger, Exception failure, string sighting);
}
