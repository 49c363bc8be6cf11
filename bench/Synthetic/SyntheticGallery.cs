using System.Globalization;
using System.Text;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Bench.Synthetic;

/// <summary>Writes photos of any number of rendered people, with the list that <c>./attend --people</c> reads.</summary>
internal static class SyntheticGallery
{
    /// <param name="output">For what came of it.</param>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="seed">Whose people.</param>
    /// <param name="people">1 to <see cref="DemoPeople.Most"/>.</param>
    /// <param name="photos">Photos of each.</param>
    public static int Run(TextWriter output, string folder, int seed, int people, int photos)
    {
        Directory.CreateDirectory(folder);
        var started = CpuClock.Read();
        var identities = DemoPeople.Of(seed);
        Parallel.For(0, people, index =>
        {
            for (var photo = 0; photo < photos; photo++)
                File.WriteAllBytes(Path.Combine(folder, Name(identities.Identity(index), photo)), identities.Identity(index).RenderJpeg(photo));
        });
        var list = new StringBuilder("person,photo\n");
        for (var index = 0; index < people; index++)
        {
            for (var photo = 0; photo < photos; photo++)
                list.Append(CultureInfo.InvariantCulture, $"{identities.Identity(index).Id},{Name(identities.Identity(index), photo)}\n");
        }

        File.WriteAllText(Path.Combine(folder, "people.csv"), list.ToString());
        var cost = (CpuClock.Read() - started).Own.TotalMilliseconds / (people * photos);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people * photos} photos of {people} people in {folder}, {cost:f0} ms of CPU each"));
        return 0;
    }

    private static string Name(DemoIdentity who, int photo) => string.Create(CultureInfo.InvariantCulture, $"{who.Id}-{photo}.jpg");
}
