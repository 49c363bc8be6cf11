using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AutoAttend.Silo.Hosting;
using AutoAttend.Storage.Sqlite;
using AutoAttend.Tests;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutoAttend.Silo.Tests.Hosting;

/// <summary>An administrator finds every setting of the silo in docs/operations.md.</summary>
public sealed class DocumentedSettingsTests
{
    // Taken from AutoAttend:Models and AutoAttend:Data, whatever else configuration says.
    private static readonly string[] TakenFromOthers =
        [$"{nameof(ModelOptions)}.{nameof(ModelOptions.Folder)}", $"{nameof(SqliteOptions)}.{nameof(SqliteOptions.DataFolder)}"];

    private static readonly string Document = File.ReadAllText(Path.Combine(Material.Repository, "docs", "operations.md"));

    public static TheoryData<string, string, string> Settings()
    {
        TheoryData<string, string, string> settings = [];
        foreach (var (section, type) in BoundOptions())
        {
            var defaults = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            {
                if (!TakenFromOthers.Contains($"{type.Name}.{property.Name}"))
                    settings.Add($"{section}:{property.Name}", type.Name, Written(property.GetValue(defaults)));
            }
        }
        return settings;
    }

    [Fact]
    public void All_bound_options_are_looked_at() => Assert.True(BoundOptions().Count() >= 8);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_stands_in_the_operations_page_with_its_default(string setting, string options, string byDefault)
    {
        var row = Regex.Match(Document, $@"^\| `{setting}` \| (?<default>[^|]*) \|", RegexOptions.Multiline);

        Assert.True(row.Success, $"docs/operations.md has no row for {setting} ({options}).");
        Assert.Equal(byDefault, row.Groups["default"].Value.Trim('`'));
    }

    private static IEnumerable<(string Section, Type Options)> BoundOptions() =>
        Host.CreateApplicationBuilder().AddAutoAttendSilo().Services
            .Select(service => service.ServiceType == typeof(SettingsSection) ? service.ImplementationInstance : null)
            .OfType<SettingsSection>()
            .Select(section => (section.Path, section.Options))
            .Distinct();

    private static string Written(object? value) => value switch
    {
        null or "" => "none",
        bool isSet => isSet ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
