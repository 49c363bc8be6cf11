using System.Globalization;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Bench.Synthetic;

/// <summary>Writes what the built-in models are trained on, as raw bytes that models/builtin/training reads.</summary>
internal static class TrainingData
{
    private const int Views = 16;
    private const int PeopleInShard = 100;
    private const int PicturesInShard = 800;
    private const int Side = 192;

    /// <summary>Writes shard after shard; what is complete has its final name, so that training may begin at once.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="people">How many people for the embedder, 16 chips each (0.6 MB a person).</param>
    /// <param name="pictures">How many pictures for the detector (0.1 MB a picture).</param>
    public static int Run(string folder, int people, int pictures)
    {
        Directory.CreateDirectory(folder);
        Parallel.Invoke(
            () => Shards(people, PeopleInShard, (first, count) => Chips(folder, first, count)),
            () => Shards(pictures, PicturesInShard, (first, count) => Crowds(folder, first, count)));
        return 0;
    }

    private static void Shards(int all, int most, Action<int, int> write)
    {
        for (var first = 0; first < all; first += most)
            write(first, Math.Min(most, all - first));
    }

    private static void Chips(string folder, int first, int count)
    {
        var views = new SyntheticViews();
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"chips.{first}.{count}.{Views}.u8"));
        Write(path, file =>
        {
            for (var chip = 0; chip < count * Views; chip++)
                file.Write(views.Chip(DemoPeople.Training(first + (chip / Views)), chip % Views).Span);
        });
    }

    private static void Crowds(string folder, int first, int count)
    {
        var views = new SyntheticViews();
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"crowds{first:d6}.u8"));
        using var list = new StreamWriter(Path.ChangeExtension(path, ".csv"));
        Write(path, file =>
        {
            for (var index = 0; index < count; index++)
            {
                var (picture, faces) = views.Crowd(DemoPeople.Training, first + index, Side);
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
