using AutoAttend.Vision.Matching;

namespace AutoAttend.Bench.Gallery;

/// <summary>The nearest person as one writes it down first: a loop over templates, a loop over numbers.</summary>
internal static class PlainLoop
{
    public static Match? Nearest(float[] embedding, float[][] templates, string[] people)
    {
        Dictionary<string, float> bestOf = [];
        for (var template = 0; template < templates.Length; template++)
        {
            var cosine = 0f;
            for (var index = 0; index < embedding.Length; index++)
                cosine += embedding[index] * templates[template][index];
            if (!bestOf.TryGetValue(people[template], out var best) || cosine > best)
                bestOf[people[template]] = cosine;
        }
        var (nearest, first, second) = ((string?)null, float.NegativeInfinity, float.NegativeInfinity);
        foreach (var (person, cosine) in bestOf)
        {
            if (cosine > first)
                (nearest, first, second) = (person, cosine, first);
            else if (cosine > second)
                second = cosine;
        }
        return nearest is null ? null : new Match(nearest, Math.Clamp(first, -1, 1), float.IsNegativeInfinity(second) ? 2 : first - second);
    }
}
