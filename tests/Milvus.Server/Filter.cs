using System.Text;

namespace AutoAttend.Milvus.Server;

/// <summary>
/// Reads a boolean expression of Milvus as far as equality, order, <c>in [...]</c> and <c>and</c> over text columns go; anything else is refused
/// as a malformed one is.
/// </summary>
internal sealed class Filter
{
    private readonly string text;
    private readonly List<Func<StoredRow, bool>> conditions = [];
    private int at;

    private Filter(string text) => this.text = text;

    /// <summary>The columns that are named.</summary>
    public HashSet<string> Columns { get; } = [];

    /// <exception cref="Refusal">It cannot be read, or names a column that there is not.</exception>
    public static Filter Parse(string text)
    {
        var filter = new Filter(text);
        filter.ReadAll();
        return filter;
    }

    public bool Matches(StoredRow row) => conditions.TrueForAll(condition => condition(row));

    private void ReadAll()
    {
        Space();
        if (at == text.Length)
            return;
        do
            conditions.Add(Condition());
        while (Take("and"));
        if (at < text.Length)
            throw Unreadable();
    }

    private Func<StoredRow, bool> Condition()
    {
        var column = Name();
        Columns.Add(column);
        Func<StoredRow, string> value = column switch
        {
            "template_id" => row => row.Id,
            "person_id" => row => row.Person,
            _ => throw new Refusal(1100, $"failed to create query plan: field {column} not exist", inputError: true),
        };
        if (Take("in"))
        {
            var among = Texts();
            return row => among.Contains(value(row));
        }
        foreach (var (sign, fits) in Comparisons)
        {
            if (!Take(sign))
                continue;
            var other = Text();
            return row => fits(string.CompareOrdinal(value(row), other));
        }
        throw Unreadable();
    }

    private static readonly (string Sign, Func<int, bool> Fits)[] Comparisons =
    [
        ("==", order => order == 0), ("!=", order => order != 0), (">=", order => order >= 0),
        ("<=", order => order <= 0), (">", order => order > 0), ("<", order => order < 0),
    ];

    private HashSet<string> Texts()
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        if (!Take("["))
            throw Unreadable();
        while (!Take("]"))
        {
            texts.Add(Text());
            Take(",");
        }
        return texts;
    }

    private string Text()
    {
        Space();
        if (at >= text.Length || text[at] is not ('"' or '\''))
            throw Unreadable();
        var quote = text[at++];
        var read = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\')
                at++;
            read.Append(text[at]);
        }
        if (at++ >= text.Length)
            throw Unreadable();
        Space();
        return read.ToString();
    }

    private string Name()
    {
        Space();
        var from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return text[from..at];
    }

    private bool Take(string sign)
    {
        Space();
        if (!text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal))
            return false;
        at += sign.Length;
        Space();
        return true;
    }

    private void Space()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }

    private Refusal Unreadable() => new(1100, $"failed to create query plan: cannot parse expression: {text}", inputError: true);
}
