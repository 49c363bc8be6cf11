using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Calendar;
using AutoAttend.Grains.People.Spreading;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Orleans.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.People;

/// <summary>One person. All that happens to a person happens here, one thing after another; that is what makes erasure final.</summary>
[RequireRole(SiloRoles.People), SpreadPeople]
public sealed class PersonGrain(
    [PersistentState("person")] IPersistentState<PersonState> person,
    PhotoExaminer examiner,
    PhotoShelf shelf,
    PhotoRenewer renewer,
    PersonErasure erasure,
    AttendanceBook book,
    IPeopleIndex index,
    TimeProvider time) : Grain, IPersonGrain, IPersonFactsGrain, IRemindable
{
    // In the audit trail, what was changed with the profile has no account.
    private const string Profile = "profile";

    private const string FinishErasure = "finish-erasure";

    // A minute is the least that reminders take; sightings on their way when an erasure ran arrive long before two have passed.
    private static readonly TimeSpan SweepAfter = TimeSpan.FromMinutes(2);

    private PhotoPublisher publisher = null!;

    private string Id => this.GetPrimaryKeyString();

    /// <summary>Brings the directory's line in step with what is kept, should a crash have come between the two.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        publisher = new PhotoPublisher(this, person, shelf);
        publisher.Resume();
        return person.State.Profile is null
            ? index.Remove(Id, cancellationToken)
            : index.Put(person.State.ToSummary(Id), cancellationToken);
    }

    Task<Person> IPersonGrain.Get() => Task.FromResult(Enrolled());

    async Task<Person> IPersonGrain.Save(PersonProfile profile)
    {
        if (person.State.Erased || person.State.Erasing is not null)
            throw new NotFoundException("person", Id);

        // Consent may bear the date of wherever it is latest on earth, which is fourteen hours ahead of UTC.
        var kept = ProfileRules.Check(profile, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(14)));
        var next = person.State with { Profile = kept, EnrolledAt = person.State.Profile is null ? time.GetUtcNow() : person.State.EnrolledAt };
        if (!await index.Put(next.ToSummary(Id), CancellationToken.None))
            throw new InvalidInputException("Number", kept.Number, "somebody else has this number; give another one or none.");
        await person.Replace(next);
        await GrainFactory.GetGrain<IPersonPlanGrain>(Id).FollowProfile(kept.Groups, Profile);
        return Enrolled();
    }

    async Task<PhotoVerdict> IPersonGrain.AddPhoto(string fileName, byte[] image)
    {
        Enrolled();
        var id = PhotoRules.IdOf(Id, image);
        var name = PhotoRules.Name(fileName);
        var examination = await examiner.Examine(Id, person.State, id, image);
        if (examination.Inspected is not { } inspected)
            return new PhotoVerdict(name, null, examination.Refusal);

        // A photo that is there already goes the whole way again: the attempt that added it may have ended there.
        var known = person.State.Photos.FirstOrDefault(photo => photo.Id == id && photo.ModelId == inspected.ModelId);
        var photo = known ?? new EnrolledPhoto(id, name, inspected.FacePixels, inspected.ModelId, time.GetUtcNow());
        var template = new Template(id, Id, inspected.ModelId, inspected.Template!);
        await shelf.Keep(template, inspected.Jpeg!);
        await publisher.Prepare();
        if (known is null)
            await person.Replace(person.State.With(photo));
        var waits = await publisher.Publish(template);
        await index.Put(person.State.ToSummary(Id), CancellationToken.None);
        return known is null
            ? new PhotoVerdict(name, photo with { Waiting = waits is not null }, PhotoRules.Join(examination.Warning, waits))
            : new PhotoVerdict(name, null, $"This very photo is there already, as {known.FileName}; choose another one.");
    }

    async Task<Person> IPersonGrain.RemovePhoto(string photoId)
    {
        Enrolled();
        if (person.State.Photos.Any(photo => photo.Id == photoId))
        {
            await shelf.Remove(photoId);
            await person.Replace(person.State.Without(photoId));
            await index.Put(person.State.ToSummary(Id), CancellationToken.None);
        }

        return Enrolled();
    }

    async Task<PhotoRenewal> IPersonGrain.RenewPhotos()
    {
        Enrolled();
        var (photos, renewal) = await renewer.Renew(Id, person.State.Photos);
        if (renewal.Renewed > 0)
        {
            await publisher.Prepare();
            await person.Replace(person.State with { Photos = photos });
            await publisher.PublishAll();
        }
        return renewal;
    }

    async Task<ErasureReceipt> IPersonGrain.Erase()
    {
        // First of all, so that from here on the erasure comes to its end whatever happens to this process.
        await this.RegisterOrUpdateReminder(FinishErasure, SweepAfter, SweepAfter);
        return await Erase();
    }

    /// <summary>Finishes an erasure that was cut off, and removes what was still on its way when one ran through; or publishes photos.</summary>
    async Task IRemindable.ReceiveReminder(string reminderName, TickStatus status)
    {
        if (reminderName == PhotoPublisher.Reminder)
        {
            await publisher.PublishAll();
            return;
        }
        await Erase();
        if (await this.GetReminder(reminderName) is { } done)
            await this.UnregisterReminder(done);
    }

    Task IPersonGrain.Record(Sighting sighting)
    {
        Enrolled();
        return book.Record(Id, sighting);
    }

    Task IPersonFactsGrain.Record(AttendanceFact fact)
    {
        Enrolled();
        return book.Record(fact);
    }

    Task<IReadOnlyList<AttendanceRecord>> IPersonGrain.GetHistory(DateOnly from, DateOnly to)
    {
        Enrolled();
        return book.History(Id, from, to);
    }

    private Person Enrolled() => person.State.ToPerson(Id) ?? throw new NotFoundException("person", Id);

    private async Task<ErasureReceipt> Erase()
    {
        if (!person.State.Erased && person.State.Erasing is null)
            await person.Replace(new PersonState { Erasing = await erasure.Plan(Id, person.State) });
        var receipt = await erasure.Run(Id, person.State.Erasing ?? new ErasurePlan());
        if (!person.State.Erased)
            await person.Replace(new PersonState { Erased = true });
        return receipt;
    }
}
