using AutoAttend.Bench.Pipeline;
using AutoAttend.Contracts;
using AutoAttend.Contracts.People;

namespace AutoAttend.Bench.Soak;

/// <summary>The five people of the shared lobby who are enrolled, with the photos that its truth.md names.</summary>
internal static class LobbyPeople
{
    /// <exception cref="InvalidOperationException">A photo was rejected.</exception>
    public static async Task Enrol(IGrainFactory grains)
    {
        var consent = new Consent(new DateOnly(2026, 1, 1), "material for tests");
        foreach (var photos in Lobby.Photos.GroupBy(photo => photo[..3]))
        {
            var person = await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Enrol(new PersonProfile(photos.Key, "", [], consent));
            foreach (var photo in photos)
            {
                var image = await File.ReadAllBytesAsync(Material.Find($"faces/{photo}.jpg"));
                var verdict = await grains.GetGrain<IPersonGrain>(person.Id).AddPhoto($"{photo}.jpg", image);
                if (verdict.Accepted is null)
                    throw new InvalidOperationException($"{photo}: {verdict.Message}");
            }
        }
    }
}
