namespace AutoAttend.Silo.Commands;

/// <summary>What <c>models</c> was asked to do.</summary>
/// <param name="Verb"><c>list</c>, <c>pull</c> or <c>verify</c>.</param>
/// <param name="Names">The models to pull; empty for the default pair.</param>
/// <param name="Folder">The models folder.</param>
internal sealed record ModelsArguments(string Verb, IReadOnlyList<string> Names, string Folder)
{
    /// <summary>The arguments, or null where they cannot be understood.</summary>
    public static ModelsArguments? Parse(IReadOnlyList<string> arguments, string folder)
    {
        var words = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--models" && i + 1 < arguments.Count)
                folder = arguments[++i];
            else if (arguments[i].StartsWith('-'))
                return null;
            else
                words.Add(arguments[i]);
        }

        var isKnown = words is ["list"] or ["verify"] or ["pull", ..];
        return isKnown ? new ModelsArguments(words[0], words[1..], folder) : null;
    }
}
