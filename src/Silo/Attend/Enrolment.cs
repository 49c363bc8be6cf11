using AutoAttend.Contracts;
using AutoAttend.Contracts.People;

namespace AutoAttend.Silo.Attend;

/// <summary>Enrols people from files. A photo that cannot be used costs one line and nothing else.</summary>
internal sealed class Enrolment(IGrainFactory grains, TimeProvider time, TextWriter notes)
{
    /// <summary>Who is enrolled: names by person id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Enrol(IEnumerable<IGrouping<string, string>> people)
    {
        Dictionary<string, string> names = [];
        foreach (var person in people)
        {
            if (await Enrol(person.Key, person) is { } id)
                names[id] = person.Key;
        }
        return names;
    }

    private async Task<string?> Enrol(string name, IEnumerable<string> photos)
    {
        var consent = new Consent(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), "as the people file says");
        try
        {
            var person = await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Enrol(new PersonProfile(name, "", [], consent));
            var accepted = 0;
            foreach (var photo in photos)
                accepted += await Add(person.Id, photo) ? 1 : 0;
            await notes.WriteLineAsync(accepted > 0 ? $"{name}: {accepted} photos" : $"{name}: no usable photo, so this person cannot be recognised");
            return person.Id;
        }
        catch (InvalidInputException refusal)
        {
            await notes.WriteLineAsync(refusal.Message);
            return null;
        }
    }

    private async Task<bool> Add(string personId, string photo)
    {
        var verdict = await Read(photo) switch
        {
            (_, { } problem) => new PhotoVerdict(photo, null, problem),
            var (image, _) => await grains.GetGrain<IPersonGrain>(personId).AddPhoto(Path.GetFileName(photo), image!),
        };
        if (verdict.Message is { } message)
            await notes.WriteLineAsync($"{photo}: {message}");
        return verdict.Accepted is not null;
    }

    private static async Task<(byte[]? Image, string? Problem)> Read(string photo)
    {
        try
        {
            return File.Exists(photo) ? (await File.ReadAllBytesAsync(photo), null) : (null, "there is no such file.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, $"it cannot be read: {failure.Message}");
        }
    }
}
