using AutoAttend.Storage.Redis.Engine;
using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Redis;

/// <summary>Finds what cannot be meant before anything connects. No message holds a password.</summary>
public sealed class RedisOptionsValidator : IValidateOptions<RedisOptions>
{
    private const string Section = "AutoAttend:Redis";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        List<string> problems = [];
        if (RedisEndpoints.Parse(options.Endpoints) is null)
            problems.Add($"{Section}:{nameof(options.Endpoints)} \"{options.Endpoints}\": give host:port, for example redis.example.org:6379.");
        if (options.Password is not null && options.PasswordFile is not null)
            problems.Add($"{Section}:{nameof(options.PasswordFile)} \"{options.PasswordFile}\": there is {Section}:{nameof(options.Password)} too; give one of them.");
        if (options.User is not null && options.Password is null && options.PasswordFile is null)
            problems.Add($"{Section}:{nameof(options.User)} \"{options.User}\": a user needs a password; give {Section}:{nameof(options.Password)} or {Section}:{nameof(options.PasswordFile)}.");
        AddUnreadable(problems, nameof(options.PasswordFile), options.PasswordFile);
        AddUnreadable(problems, nameof(options.TlsAuthority), options.TlsAuthority);
        if (options.TlsAuthority is not null && !options.Tls)
            problems.Add($"{Section}:{nameof(options.TlsAuthority)} \"{options.TlsAuthority}\": it is of use with {Section}:{nameof(options.Tls)} true only.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void AddUnreadable(List<string> problems, string setting, string? path)
    {
        if (path is null)
            return;
        try
        {
            File.OpenRead(path).Dispose();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add($"{Section}:{setting} \"{path}\": the file cannot be read; name one that this user may read.");
        }
    }
}
