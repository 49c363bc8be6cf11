using System.Numerics.Tensors;

namespace AutoAttend.Vision.Matching;

/// <summary>
/// All templates of one embedding model in this process, searched exactly: the cosine to every template, by SIMD.
/// Thread-safe; searches run side by side and see every change whose call has returned.
/// </summary>
public sealed class ExactGallery : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly TemplateMatrix templates;

    /// <param name="dimension">Length of an embedding, above 0.</param>
    public ExactGallery(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimension);
        Dimension = dimension;
        templates = new TemplateMatrix(dimension);
    }

    /// <summary>Length of an embedding.</summary>
    public int Dimension { get; }

    /// <summary>Templates that can be found.</summary>
    public int Count => Reading(() => templates.Count);

    /// <summary>Adds a template, or replaces the one of the same id, whoever it belonged to.</summary>
    /// <param name="embedding">L2-normalised, of length <see cref="Dimension"/>.</param>
    /// <exception cref="ArgumentException">The embedding has another length or is not L2-normalised.</exception>
    public void Upsert(string templateId, string personId, ReadOnlySpan<float> embedding)
    {
        ArgumentException.ThrowIfNullOrEmpty(templateId);
        ArgumentException.ThrowIfNullOrEmpty(personId);
        RequireUnitLength(embedding);
        gate.EnterWriteLock();
        try
        {
            templates.Upsert(templateId, personId, embedding);
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Forgets a template and wipes it from memory; false where there was none.</summary>
    public bool Remove(string templateId) => Writing(() => templates.Remove(templateId));

    /// <summary>Forgets all templates of a person and wipes them from memory; returns how many there were.</summary>
    public int RemovePerson(string personId) => Writing(() => templates.RemovePerson(personId));

    /// <summary>The nearest person by their best template; null where the gallery is empty.</summary>
    /// <param name="embedding">L2-normalised, of length <see cref="Dimension"/>.</param>
    /// <exception cref="ArgumentException">The embedding has another length or is not L2-normalised.</exception>
    public Match? Search(ReadOnlySpan<float> embedding)
    {
        RequireUnitLength(embedding);
        gate.EnterReadLock();
        try
        {
            return templates.Nearest(embedding);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public void Dispose() => gate.Dispose();

    private void RequireUnitLength(ReadOnlySpan<float> embedding)
    {
        if (embedding.Length != Dimension)
            throw new ArgumentException($"The embedding has {embedding.Length} numbers; this gallery's model makes {Dimension}.", nameof(embedding));
        var norm = TensorPrimitives.Norm(embedding);
        // Written so that NaN fails too.
        if (!(Math.Abs(norm - 1) <= 0.01f))
            throw new ArgumentException($"The embedding's length is {norm}; it must be L2-normalised (1).", nameof(embedding));
    }

    private T Reading<T>(Func<T> read)
    {
        gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private T Writing<T>(Func<T> write)
    {
        gate.EnterWriteLock();
        try
        {
            return write();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }
}
