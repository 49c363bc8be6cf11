using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using AutoAttend.Vision;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Bench.Synthetic;

/// <summary>Writes what the built-in models are trained on, as raw bytes that models/builtin/training reads.</summary>
internal static class TrainingData
{
    private const int Photos = 2;
    private const int Passing = 6;
    private const int Views = 12;
    private const int PeopleInShard = 100;
    private const int PicturesInShard = 800;
    private const int Side = 192;

    /// <summary>Writes shard after shard; what is complete has its final name, so that training may begin at once. A shard that is there is kept: more can be added.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="people">How many people for the embedder, 12 chips each (0.5 MB a person), and the numbers that each is drawn from.</param>
    /// <param name="pictures">How many pictures for the detector, and as many cut from the demo's scenes (0.1 MB a picture).</param>
    public static int Run(string folder, int people, int pictures)
    {
        Directory.CreateDirectory(folder);
        var shards = Shards(people, PeopleInShard, Chips).Concat(Shards(pictures, PicturesInShard, Crowds)).Concat(Shards(pictures, PicturesInShard, Scenes));
        var oneEach = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(shards, EnumerablePartitionerOptions.NoBuffering), oneEach, write => write(folder));
        return 0;
    }

    private static IEnumerable<Action<string>> Shards(int all, int most, Action<string, int, int> write) =>
        Enumerable.Range(0, (all + most - 1) / most).Select(shard => (Action<string>)(folder => write(folder, shard * most, Math.Min(most, all - (shard * most)))));

    private static void Chips(string folder, int first, int count)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"chips.{first}.{count}.{Views}.u8"));
        if (File.Exists(path))
            return;
        var views = new SyntheticViews();
        Write(Path.ChangeExtension(path, ".traits.f32"), file =>
        {
            for (var person = 0; person < count; person++)
                file.Write(MemoryMarshal.AsBytes<float>(DemoPeople.Training(first + person).Traits()));
        });
        Write(path, file =>
        {
            for (var chip = 0; chip < count * Views; chip++)
                file.Write(Chip(views, DemoPeople.Training(first + (chip / Views)), chip % Views).Span);
        });
    }

    // Most as the demo's cameras and its enrolment see people, for it is there that the embedder has to be good; the rest in any pose and light.
    private static BgrImage Chip(SyntheticViews views, DemoIdentity who, int view) => view switch
    {
        < Photos => views.PhotoChip(who, view),
        < Photos + Passing => views.PassingChip(who, view),
        _ => views.Chip(who, view),
    };

    private static void Crowds(string folder, int first, int count)
    {
        var views = new SyntheticViews();
        Pictures(folder, string.Create(CultureInfo.InvariantCulture, $"crowds{first:d6}"), Enumerable.Range(first, count).Select(view => views.Crowd(DemoPeople.Training, view, Side)));
    }

    // What the demo's cameras see, backs of heads among it, of people who walk in no demo.
    private static void Scenes(string folder, int first, int count) =>
        Pictures(folder, string.Create(CultureInfo.InvariantCulture, $"crowds-scenes{first:d6}"), SceneCuts.Of(first / PicturesInShard, Side).Take(count));

    private static void Pictures(string folder, string name, IEnumerable<(BgrImage Picture, IReadOnlyList<SyntheticFace> Faces)> pictures)
    {
        var path = Path.Combine(folder, name + ".u8");
        if (File.Exists(path))
            return;
        using var list = new StreamWriter(Path.ChangeExtension(path, ".csv"));
        Write(path, file =>
        {
            foreach (var (index, (picture, faces)) in pictures.Index())
            {
                file.Write(picture.Span);
                foreach (var face in faces)
                    list.WriteLine(Row(index, face));
            }

            list.Flush();
        });
    }

    private static void Write(string path, Action<FileStream> fill)
    {
        var part = path + ".part";
        using (var file = File.Create(part))
            fill(file);
        File.Move(part, path, overwrite: true);
    }

    private static string Row(int index, SyntheticFace face)
    {
        var (box, marks) = (face.Box, face.Landmarks);
        float[] values =
        [
            box.X, box.Y, box.Width, box.Height, marks.LeftEye.X, marks.LeftEye.Y, marks.RightEye.X, marks.RightEye.Y, marks.Nose.X, marks.Nose.Y,
            marks.LeftMouth.X, marks.LeftMouth.Y, marks.RightMouth.X, marks.RightMouth.Y, face.Visible, face.Turn,
        ];
        return string.Join(',', values.Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)).Prepend(index.ToString(CultureInfo.InvariantCulture)));
    }
}
