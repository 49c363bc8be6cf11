using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Demo;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Silo.Demo;

/// <summary>Sets the demo up through the grains that an operator uses. Every step finds what an earlier attempt has done.</summary>
internal sealed partial class DemoPreparation(
    IGrainFactory grains, DemoCameras cameras, DemoPlan plan, TimeProvider time, ILogger<DemoPreparation> logger)
{
    private const int PresenceGapMinutes = 30;
    private static readonly TimeSpan ReadyPoll = TimeSpan.FromMilliseconds(100);

    private IDemoBookGrain Book => grains.GetGrain<IDemoBookGrain>(GrainKeys.Only);

    /// <summary>Enrols the people, then adds the cameras: in the other order the first to pass would be strangers.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await Ready(cancellation);
        foreach (var (index, person) in DemoWorld.People.Index())
        {
            await Book.Progress(index, DemoWorld.People.Count, null);
            if ((await Book.Read()).Phase != DemoPhase.Preparing)
                return;
            await Enrol(person);
            cancellation.ThrowIfCancellationRequested();
        }

        var book = await Book.Read();
        if (book.Phase != DemoPhase.Preparing)
            return;
        await plan.Make();
        await cameras.Add();
        await Book.Write(book with { Phase = DemoPhase.Running, IsPrepared = true, RestingCameras = [] });
        Prepared(logger, DemoWorld.People.Count, DemoCamera.All.Count);
    }

    /// <summary>Makes the site, in the time zone of the first one.</summary>
    public async Task MakeSite()
    {
        var sites = grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only);
        var known = await sites.List();
        if (known.All(site => site.Id != GrainKeys.DemoSite))
            await sites.Save(new Site(GrainKeys.DemoSite, "Demo site", known.Single(site => site.Id == GrainKeys.FirstSite).TimeZone, PresenceGapMinutes));
    }

    private async Task Ready(CancellationToken cancellation)
    {
        var recognizer = grains.GetGrain<IRecognizerGrain>(GrainKeys.Only);
        while (!(await recognizer.GetStatus()).Ready)
            await Task.Delay(ReadyPoll, time, cancellation);
    }

    private async Task Enrol(DemoPerson person)
    {
        var grain = grains.GetGrain<IPersonGrain>(person.Id);
        var enrolled = await Find(grain) ?? await grain.Save(person.Profile(DateOnly.FromDateTime(time.GetLocalNow().DateTime)));
        if (enrolled.Photos.Count >= DemoWorld.Photos)
            return;
        for (var photo = 0; photo < DemoWorld.Photos; photo++)
        {
            var verdict = await grain.AddPhoto($"photo-{photo + 1}.jpg", person.RenderPhoto(photo));
            if (verdict.Accepted is null)
                NotAccepted(logger, photo + 1, person.Id);
        }
    }

    private static async Task<Person?> Find(IPersonGrain grain)
    {
        try
        {
            return await grain.Get();
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "The demo plays: {People} people, {Cameras} cameras")]
    private static partial void Prepared(ILogger logger, int people, int cameras);

    [LoggerMessage(LogLevel.Warning, "Photo {Photo} of {Person} was not accepted, or was there already")]
    private static partial void NotAccepted(ILogger logger, int photo, string person);
}
