using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sightings;
using Orleans.Concurrency;

namespace AutoAttend.Contracts.People;

/// <summary>One person: profile, photos, and the attendance that sightings came to. Key: the person's id.</summary>
[Alias("AutoAttend.IPersonGrain")]
public interface IPersonGrain : IGrainWithStringKey
{
    /// <exception cref="NotFoundException">Nobody is enrolled under this id.</exception>
    [Alias("Get"), AlwaysInterleave]
    Task<Person> Get();

    /// <summary>Enrols the person or changes the profile.</summary>
    /// <exception cref="InvalidInputException">A field is not usable; nothing was changed.</exception>
    [Alias("Save")]
    Task<Person> Save(PersonProfile profile);

    /// <summary>Checks a photo and, when it is good, adds its template to the gallery.</summary>
    /// <param name="fileName">For the verdict.</param>
    /// <param name="image">JPEG, PNG or WebP, 15 MB at most.</param>
    [Alias("AddPhoto"), ResponseTimeout("00:00:30")]
    Task<PhotoVerdict> AddPhoto(string fileName, byte[] image);

    [Alias("RemovePhoto")]
    Task<Person> RemovePhoto(string photoId);

    /// <summary>Makes templates of the embedding model at work from the kept pictures of those photos that have none of it.</summary>
    [Alias("RenewPhotos")]
    Task<PhotoRenewal> RenewPhotos();

    /// <summary>Removes the person and everything that belongs to them. It cannot be undone.</summary>
    [Alias("Erase"), ResponseTimeout("00:01:00")]
    Task<ErasureReceipt> Erase();

    /// <summary>Appends a sighting to the ledger and derives its day again. The same sighting and revision again changes nothing.</summary>
    [Alias("Record")]
    Task Record(Sighting sighting);

    /// <summary>The person's attendance records, newest first, derived from the ledger.</summary>
    [Alias("GetHistory")]
    Task<IReadOnlyList<AttendanceRecord>> GetHistory(DateOnly from, DateOnly to);
}
