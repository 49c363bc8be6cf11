using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.People;

/// <summary>
/// Brings the photos that a person's grain lists into the gallery, and tries again while it cannot be reached: by a timer as long as the grain lives, by
/// a reminder after a crash. Publishing again what is in the gallery does no harm.
/// </summary>
internal sealed class PhotoPublisher(Grain grain, IPersistentState<PersonState> person, PhotoShelf shelf)
{
    /// <summary>The name of the reminder.</summary>
    public const string Reminder = "publish-photos";

    // The least that a reminder takes.
    private static readonly TimeSpan AfterCrash = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private IGrainTimer? timer;

    /// <summary>Before a photo is listed, so that a listed photo comes into the gallery whatever happens to this process.</summary>
    public Task Prepare() => grain.RegisterOrUpdateReminder(Reminder, AfterCrash, AfterCrash);

    /// <summary>After the photo is listed.</summary>
    /// <returns>Why it waits, for whoever added it; null where it is in the gallery.</returns>
    public async Task<string?> Publish(Template template)
    {
        try
        {
            await shelf.Publish(template);
        }
        catch (GalleryUnavailableException unavailable)
        {
            await person.Replace(person.State.WithWaiting(template.Id));
            Resume();
            return $"It is kept, but cameras know the face only once the gallery can be reached. {unavailable.Message}";
        }
        if (!person.State.Photos.Any(photo => photo.Waiting))
            await Done();
        return null;
    }

    /// <summary>Publishes everything; what cannot be published now stays waiting.</summary>
    public async Task PublishAll()
    {
        try
        {
            await shelf.Publish(person.State.Photos);
        }
        catch (GalleryUnavailableException)
        {
            Resume();
            return;
        }
        if (person.State.Photos.Any(photo => photo.Waiting))
            await person.Replace(person.State.WithWaiting(null));
        await Done();
    }

    /// <summary>Keeps trying where photos wait.</summary>
    public void Resume()
    {
        if (person.State.Photos.Any(photo => photo.Waiting))
            timer ??= grain.RegisterGrainTimer(_ => PublishAll(), new() { DueTime = Again, Period = Again, KeepAlive = true });
    }

    private async Task Done()
    {
        timer?.Dispose();
        timer = null;
        if (await grain.GetReminder(Reminder) is { } reminder)
            await grain.UnregisterReminder(reminder);
    }
}
