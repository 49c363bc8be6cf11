namespace AutoAttend.Silo.Hosting.Clustered;

/// <summary>What a silo of a cluster may be there for.</summary>
internal static class SiloRoles
{
    /// <summary>Captures from cameras and follows faces.</summary>
    public const string Camera = "camera";

    /// <summary>Runs the models and searches the gallery.</summary>
    public const string Inference = "inference";

    /// <summary>Keeps people, visitors, boards and everything else.</summary>
    public const string People = "people";

    /// <summary>All of them, as they are written in a setting.</summary>
    public const string All = $"{Camera},{Inference},{People}";

    private static readonly string[] Known = All.Split(',');

    /// <summary>The roles of a setting, each once.</summary>
    /// <param name="text">Role names with commas between them.</param>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries).Select(role => role.ToLowerInvariant()).Distinct()];

    /// <summary>What is wrong with a setting; null where nothing is.</summary>
    public static string? ProblemOf(string text) =>
        Parse(text).Except(Known).Any() ? $"give one or more of {string.Join(", ", Known)}, with commas between them." : null;
}
