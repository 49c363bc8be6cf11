using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace AutoAttend.Silo.Hosting;

/// <summary>A section of the configuration that is read.</summary>
/// <param name="Path">Its whole key.</param>
/// <param name="Options">What it is read into.</param>
internal sealed record SettingsSection(string Path, Type Options)
{
    /// <summary>The whole keys of its settings.</summary>
    public IEnumerable<string> Keys => Options.GetProperties().Select(property => $"{Path}:{property.Name}");

    /// <summary>Whether a password is among its settings: what is mistyped there may be one, and is never shown.</summary>
    public bool HoldsSecrets => Options.GetProperties().Any(IsSecret);

    public static bool IsSecret(PropertyInfo setting) => setting.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password;
}
