using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Hosting;

/// <summary>
/// Puts a section of the configuration into its options. What the framework says of a value that does not fit names neither where it
/// stands nor, out of its range, what it is; a value of another type even ends the process with a stack trace.
/// </summary>
internal static class SettingsBinder
{
    /// <exception cref="OptionsValidationException">Values that do not fit: each with its whole key, what stands there, and what may.</exception>
    public static void Bind<TOptions>(IConfigurationSection section, TOptions options)
        where TOptions : class
    {
        var unusable =
            from property in typeof(TOptions).GetProperties()
            let text = section[property.Name]
            where text is not null && !Fits(property, text, options)
            select $"{section.Path}:{property.Name} \"{(SettingsSection.IsSecret(property) ? "***" : text)}\": {Fix(property)}";
        if (unusable.ToList() is { Count: > 0 } problems)
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), problems);
        section.Bind(options);
    }

    private static bool Fits(PropertyInfo property, string text, object options)
    {
        try
        {
            var value = TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(text);
            return Validator.TryValidateProperty(value, new ValidationContext(options) { MemberName = property.Name }, null);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Fix(PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        var length = property.GetCustomAttribute<StringLengthAttribute>();
        return (range, length) switch
        {
            ({ } numbers, _) => string.Create(
                CultureInfo.InvariantCulture,
                $"give a {(property.PropertyType == typeof(int) ? "whole number" : "number")} from {numbers.Minimum} to {numbers.Maximum}."),
            (_, { } texts) => $"give a text of 1 to {texts.MaximumLength} characters.",
            _ when property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed => $"give {string.Join(", ", allowed.Values)}.",
            _ when property.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern => $"give a text that fits {pattern.Pattern}.",
            _ when property.PropertyType == typeof(bool) => "give true or false.",
            _ when property.PropertyType.IsEnum => $"give {Choice(property.PropertyType)}.",
            _ => "give a text that is not empty.",
        };
    }

    // What a choice of several calls nothing and everything is not for an operator to pick from.
    private static string Choice(Type type) => type.IsDefined(typeof(FlagsAttribute))
        ? $"one or more of {string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<int>().Where(int.IsPow2).Select(value => Enum.GetName(type, value)))}, with commas between them"
        : string.Join(" or ", Enum.GetNames(type));
}
