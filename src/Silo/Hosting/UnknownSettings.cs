using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Hosting;

/// <summary>Refuses a mistyped setting, which would otherwise leave its default standing where an operator believes to have changed it.</summary>
internal sealed class UnknownSettings(IConfiguration configuration, IEnumerable<SettingsSection> sections) : IValidateOptions<AutoAttendOptions>
{
    public ValidateOptionsResult Validate(string? name, AutoAttendOptions options)
    {
        var known = sections.SelectMany(section => section.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var unknown = configuration.GetSection(AutoAttendOptions.Section).AsEnumerable()
            .Where(setting => setting.Value is not null && !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => $"{setting.Key} \"{Shown(setting.Key, setting.Value)}\": there is no such setting; {Near(setting.Key, known)}.")
            .ToList();
        return unknown.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
    }

    private string? Shown(string key, string? value) =>
        sections.Any(section => section.HoldsSecrets && key.StartsWith(section.Path, StringComparison.OrdinalIgnoreCase)) ? "***" : value;

    // A slip is in the section or in the name, seldom in both.
    private static string Near(string key, List<string> known)
    {
        var near = known.Where(other => Name(other) == Name(key) || Section(other) == Section(key)).ToList();
        return $"there {(near.Count == 1 ? "is" : "are")} {string.Join(", ", near.Count > 0 ? near : known)}";
    }

    private static string Name(string key) => key[(key.LastIndexOf(':') + 1)..].ToUpperInvariant();

    private static string Section(string key) => key[..key.LastIndexOf(':')].ToUpperInvariant();
}
