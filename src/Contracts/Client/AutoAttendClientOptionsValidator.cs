using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AutoAttend.Contracts.Client;

/// <summary>Looks at what annotations cannot say.</summary>
internal sealed class AutoAttendClientOptionsValidator : IValidateOptions<AutoAttendClientOptions>
{
    private const string Field = $"{nameof(AutoAttendClientOptions)}.{nameof(AutoAttendClientOptions.Redis)}";

    // What was given is not repeated: it may hold a password.
    public ValidateOptionsResult Validate(string? name, AutoAttendClientOptions options)
    {
        try
        {
            return ConfigurationOptions.Parse(options.Redis).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{Field}: it names no server; give host:port, for example localhost:6379.");
        }
        catch (ArgumentException unusable)
        {
            return ValidateOptionsResult.Fail($"{Field}: {unusable.Message.TrimEnd('.')}; give host:port and StackExchange.Redis options.");
        }
    }
}
