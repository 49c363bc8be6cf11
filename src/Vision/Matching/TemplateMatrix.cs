using System.Numerics.Tensors;

namespace AutoAttend.Vision.Matching;

/// <summary>Templates as the rows of one contiguous matrix that grows by doubling. Not thread-safe.</summary>
internal sealed class TemplateMatrix(int dimension)
{
    private readonly Dictionary<string, int> rowOf = [];
    private float[] rows = [];
    private string[] templateIds = [];
    private string[] personIds = [];

    public int Count { get; private set; }

    public void Upsert(string templateId, string personId, ReadOnlySpan<float> embedding)
    {
        if (!rowOf.TryGetValue(templateId, out var row))
        {
            row = Append(templateId);
        }
        personIds[row] = personId;
        embedding.CopyTo(Row(row));
    }

    public bool Remove(string templateId)
    {
        if (!rowOf.TryGetValue(templateId, out var row))
            return false;
        RemoveRow(row);
        return true;
    }

    public int RemovePerson(string personId)
    {
        var removed = 0;
        // Backwards, because the last row takes the place of a removed one.
        for (var row = Count - 1; row >= 0; row--)
        {
            if (personIds[row] == personId)
            {
                RemoveRow(row);
                removed++;
            }
        }
        return removed;
    }

    public Match? Nearest(ReadOnlySpan<float> embedding)
    {
        string? nearest = null;
        var best = float.NegativeInfinity;
        var bestOfOthers = float.NegativeInfinity;
        for (var row = 0; row < Count; row++)
        {
            var cosine = TensorPrimitives.Dot(embedding, Row(row));
            // Nearly every row ends here, before a person is looked at.
            if (cosine <= bestOfOthers && nearest is not null)
                continue;
            if (personIds[row] == nearest)
            {
                best = Math.Max(best, cosine);
            }
            else if (cosine > best)
            {
                bestOfOthers = best;
                best = cosine;
                nearest = personIds[row];
            }
            else
            {
                bestOfOthers = cosine;
            }
        }
        if (nearest is null)
            return null;
        var margin = float.IsNegativeInfinity(bestOfOthers) ? 2 : Math.Max(0, best - bestOfOthers);
        return new Match(nearest, Math.Clamp(best, -1, 1), margin);
    }

    private Span<float> Row(int row) => rows.AsSpan(row * dimension, dimension);

    private int Append(string templateId)
    {
        if (Count == templateIds.Length)
        {
            var capacity = Math.Max(64, Count * 2);
            Array.Resize(ref rows, checked(capacity * dimension));
            Array.Resize(ref templateIds, capacity);
            Array.Resize(ref personIds, capacity);
        }
        templateIds[Count] = templateId;
        rowOf.Add(templateId, Count);
        return Count++;
    }

    private void RemoveRow(int row)
    {
        rowOf.Remove(templateIds[row]);
        var last = --Count;
        if (row != last)
        {
            Row(last).CopyTo(Row(row));
            templateIds[row] = templateIds[last];
            personIds[row] = personIds[last];
            rowOf[templateIds[row]] = row;
        }
        // An erased person's template must not linger in memory.
        Row(last).Clear();
        templateIds[last] = personIds[last] = "";
    }
}
