using System.Globalization;
using System.Numerics.Tensors;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Bench.Synthetic;

/// <summary>One-to-many search: enrolled people and as many strangers are looked for in a gallery of three photos each, as the demo enrols.</summary>
internal sealed class Identification
{
    private const int Chips = 5;
    private const int Photos = 3;

    private readonly List<(float Cosine, float Margin, bool IsRight)> mated = [];
    private readonly List<(float Cosine, float Margin)> strangers = [];
    private readonly List<(float Cosine, float Margin, bool IsRight)> matedTracks = [];
    private readonly List<(float Cosine, float Margin)> strangerTracks = [];
    private readonly List<float> lowDetailStrangers = [];
    private int refused;
    private int unseen;

    /// <param name="probe">The models.</param>
    /// <param name="people">Whom to take: the first half is enrolled, the second are strangers.</param>
    /// <param name="count">How many are enrolled.</param>
    public static Identification Of(Probe probe, Func<int, DemoIdentity> people, int count)
    {
        var result = new Identification();
        using var gallery = result.Enrol(probe, people, count);
        for (var index = 0; index < 2 * count; index++)
            result.Search(gallery, probe.Passing(people(index), Chips), index < count ? people(index).Id : null);
        return result;
    }

    public void Write(TextWriter output)
    {
        Line("one chip", mated, strangers);
        Line($"the mean of {Chips} chips of a track", matedTracks, strangerTracks);
        output.WriteLine(Text($"  {refused} people had no photo accepted, {unseen} of {matedTracks.Count + unseen} people were never fit to be matched"));
        output.WriteLine(Text($"  single chips of strangers: 99 % below {Roc.Quantile(Cosines(strangers), 0.99):f3}, 99.9 % below {Roc.Quantile(Cosines(strangers), 0.999):f3}, the greatest {Cosines(strangers).Max():f3}; margins 99 % below {Roc.Quantile([.. strangers.Select(one => one.Margin)], 0.99):f3}"));
        if (lowDetailStrangers.Count > 0)
            output.WriteLine(Text($"  of little detail ({lowDetailStrangers.Count} chips): 99 % below {Roc.Quantile(lowDetailStrangers, 0.99):f3}"));
        output.WriteLine(Text($"  single chips of the enrolled: half above {Roc.Quantile([.. mated.Select(one => one.Cosine)], 0.5):f3}, 95 % above {Roc.Quantile([.. mated.Select(one => one.Cosine)], 0.05):f3}"));

        void Line(string what, List<(float Cosine, float Margin, bool IsRight)> right, List<(float Cosine, float Margin)> wrong)
        {
            var threshold = Roc.Quantile(Cosines(wrong), 0.99);
            var missed = right.Count(one => !one.IsRight || one.Cosine < threshold) / (double)right.Count;
            output.WriteLine(Text($"  {what}: FNIR {missed:p2} at FPIR 1 % (cosine {threshold:f3}); {right.Count} searches of the enrolled, {wrong.Count} of strangers"));
        }
    }

    /// <summary>The share of tracks of the enrolled that are missed or named wrongly where one in a hundred strangers' tracks is named.</summary>
    public double Fnir
    {
        get
        {
            var threshold = Roc.Quantile(Cosines(strangerTracks), 0.99);
            return matedTracks.Count(one => !one.IsRight || one.Cosine < threshold) / (double)matedTracks.Count;
        }
    }

    private static List<float> Cosines(List<(float Cosine, float Margin)> searches) => [.. searches.Select(one => one.Cosine)];

    private static string Text(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private ExactGallery Enrol(Probe probe, Func<int, DemoIdentity> people, int count)
    {
        var gallery = new ExactGallery(probe.Dimension);
        for (var index = 0; index < count; index++)
        {
            // Who is refused brings another photo, as people do.
            var templates = Enumerable.Range(0, 2 * Photos).Select(photo => probe.Enrolled(people(index), photo)).OfType<float[]>().Take(Photos).ToArray();
            if (templates.Length == 0)
                refused++;
            foreach (var (photo, template) in templates.Index())
                gallery.Upsert($"{people(index).Id}/{photo}", people(index).Id, template);
        }

        return gallery;
    }

    private void Search(ExactGallery gallery, IReadOnlyList<(float[] Embedding, bool HasLowDetail)> chips, string? who)
    {
        if (chips.Count == 0)
        {
            unseen++;
            return;
        }

        var mean = new float[gallery.Dimension];
        foreach (var (embedding, hasLowDetail) in chips)
        {
            TensorPrimitives.Add(mean, embedding, mean);
            var match = gallery.Search(embedding)!.Value;
            if (who is not null)
            {
                mated.Add((match.MatchCosine, match.MatchMargin, match.PersonId == who));
                continue;
            }

            strangers.Add((match.MatchCosine, match.MatchMargin));
            if (hasLowDetail)
                lowDetailStrangers.Add(match.MatchCosine);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm(mean), mean);
        var track = gallery.Search(mean)!.Value;
        if (who is not null)
            matedTracks.Add((track.MatchCosine, track.MatchMargin, track.PersonId == who));
        else
            strangerTracks.Add((track.MatchCosine, track.MatchMargin));
    }
}
