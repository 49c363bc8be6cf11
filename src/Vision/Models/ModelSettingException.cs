namespace AutoAttend.Vision.Models;

/// <summary>A setting of the models, in the options or in models.json, that cannot be used.</summary>
public sealed class ModelSettingException : Exception
{
    public ModelSettingException()
    {
    }

    public ModelSettingException(string message)
        : base(message)
    {
    }

    public ModelSettingException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Names the setting, the value found there, and what to write instead.</summary>
    public static ModelSettingException Because(string field, string? value, string fix) =>
        new($"{field} is {(value is null ? "missing" : $"'{value}'")}: {fix}");
}
