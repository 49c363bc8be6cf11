namespace AutoAttend.Silo.Commands;

/// <summary>Takes arguments of the form <c>--name value</c> apart.</summary>
internal sealed class OptionReader
{
    private readonly ILookup<string, string> values;

    /// <param name="arguments">The arguments after the command's name.</param>
    /// <param name="known">The names that there are, with their dashes.</param>
    /// <exception cref="UsageException">A name is unknown or has no value.</exception>
    public OptionReader(IReadOnlyList<string> arguments, IReadOnlyCollection<string> known)
    {
        List<(string Name, string Value)> pairs = [];
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!known.Contains(arguments[i]))
                throw new UsageException($"{arguments[i]}: there is no such option; there are {string.Join(", ", known)}.");
            if (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                throw new UsageException($"{arguments[i]}: a value has to follow.");
            pairs.Add((arguments[i], arguments[i + 1]));
        }
        values = pairs.ToLookup(pair => pair.Name, pair => pair.Value);
    }

    /// <summary>The value of an option that has to be there once.</summary>
    public string One(string name) => Maybe(name) ?? throw new UsageException($"{name} is missing.");

    /// <summary>The value of an option that may be there once.</summary>
    public string? Maybe(string name) =>
        Many(name) switch
        {
            [] => null,
            [var value] => value,
            _ => throw new UsageException($"{name} is given more than once."),
        };

    /// <summary>The values of an option that may be there several times.</summary>
    public IReadOnlyList<string> Many(string name) => [.. values[name]];
}
