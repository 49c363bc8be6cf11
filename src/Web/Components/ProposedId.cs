using System.Globalization;
using AutoAttend.Web.Pages.Settings;

namespace AutoAttend.Web.Components;

/// <summary>Proposes ids for what has a name, so that nobody has to think of one.</summary>
public static class ProposedId
{
    private const int Longest = 32;

    /// <summary>The name in lower case with dashes, made different from those that are taken; <paramref name="other"/> where nothing of the name is left.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="taken">Ids that it may not be.</param>
    /// <param name="other">For a name in another alphabet, for example <c>shift</c>.</param>
    public static string From(string name, IReadOnlyCollection<string> taken, string other)
    {
        var begin = SiteId.From(name) is { Length: > 0 } letters ? letters : other;
        var id = begin;
        for (var number = 2; taken.Contains(id); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            id = begin[..Math.Min(begin.Length, Longest - suffix.Length)].TrimEnd('-') + suffix;
        }

        return id;
    }
}
