namespace AutoAttend.Grains.Plans;

/// <summary>Lists of a plan's parts.</summary>
internal static class PlanParts
{
    /// <summary>The list without a part; all of it where there is no such part.</summary>
    public static T[] Without<T>(this IReadOnlyList<T> parts, T? part)
        where T : class => [.. parts.Where(one => !ReferenceEquals(one, part))];

    /// <summary>The list with a part added, by name.</summary>
    public static T[] With<T>(this IReadOnlyList<T> others, T part, Func<T, string> name) =>
        [.. others.Append(part).OrderBy(name, StringComparer.CurrentCultureIgnoreCase)];
}
