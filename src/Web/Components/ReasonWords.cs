using System.Text.RegularExpressions;

namespace AutoAttend.Web.Components;

/// <summary>Why a track stayed undecided, as the pages say it; the downloads keep the stable name.</summary>
public static partial class ReasonWords
{
    /// <summary>For example <c>Low quality: blurred</c> for <c>LowQuality: Blurred</c>; null where there is no reason.</summary>
    public static string? Of(string? reason)
    {
        if (string.IsNullOrEmpty(reason))
            return null;
        var words = BeginningOfWord().Replace(reason, " ").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex BeginningOfWord();
}
