using System.Globalization;

namespace AutoAttend.Streams;

/// <summary>The id of an entry of a Redis stream, <c>milliseconds-sequence</c>. Ids of one stream only grow.</summary>
/// <param name="Milliseconds">Redis' time when it took the entry, since 1970.</param>
/// <param name="Sequence">Number within that millisecond, from 0.</param>
internal readonly record struct EntryId(long Milliseconds, long Sequence) : IComparable<EntryId>
{
    /// <summary>Before every entry.</summary>
    public static readonly EntryId Zero;

    /// <summary>After every entry.</summary>
    public static readonly EntryId Last = new(long.MaxValue, long.MaxValue);

    /// <summary>The id just before; <see cref="Zero"/> has none and stays.</summary>
    public EntryId Predecessor =>
        Sequence > 0 ? this with { Sequence = Sequence - 1 }
        : Milliseconds > 0 ? new(Milliseconds - 1, long.MaxValue)
        : Zero;

    /// <summary>The id just after.</summary>
    public EntryId Successor => Sequence < long.MaxValue ? this with { Sequence = Sequence + 1 } : new(Milliseconds + 1, 0);

    public static bool operator <(EntryId left, EntryId right) => left.CompareTo(right) < 0;

    public static bool operator >(EntryId left, EntryId right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntryId left, EntryId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntryId left, EntryId right) => left.CompareTo(right) >= 0;

    public static EntryId Max(EntryId left, EntryId right) => left > right ? left : right;

    public static EntryId Min(EntryId left, EntryId right) => left < right ? left : right;

    /// <exception cref="FormatException">The text is no id of an entry.</exception>
    public static EntryId Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0
            && long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new(milliseconds, sequence)
            : throw new FormatException($"'{text}' is no id of a Redis stream's entry; such an id reads 1700000000000-0.");
    }

    public int CompareTo(EntryId other)
    {
        var byTime = Milliseconds.CompareTo(other.Milliseconds);
        return byTime != 0 ? byTime : Sequence.CompareTo(other.Sequence);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds}-{Sequence}");
}
