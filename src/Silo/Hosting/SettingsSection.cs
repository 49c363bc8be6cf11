namespace AutoAttend.Silo.Hosting;

/// <summary>A section of the configuration that is read.</summary>
/// <param name="Path">Its whole key.</param>
/// <param name="Options">What it is read into.</param>
internal sealed record SettingsSection(string Path, Type Options)
{
    /// <summary>The whole keys of its settings.</summary>
    public IEnumerable<string> Keys => Options.GetProperties().Select(property => $"{Path}:{property.Name}");
}
