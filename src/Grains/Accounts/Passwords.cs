using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AutoAttend.Grains.Accounts;

/// <summary>Hashes passwords with the framework's hasher: PBKDF2 with HMAC-SHA512, a salt of its own and its parameters in every hash.</summary>
public sealed class Passwords
{
    // OWASP Password Storage Cheat Sheet (2023): 210,000 rounds for PBKDF2-HMAC-SHA512.
    private const int Rounds = 210_000;

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly object _nobody = new();
    private readonly string _hashOfNoPassword;

    public Passwords() => _hashOfNoPassword = _hasher.HashPassword(_nobody, NewSecurityStamp());

    /// <summary>The hash to keep.</summary>
    public Task<string> Hash(string password) => Task.Run(() => _hasher.HashPassword(_nobody, password));

    /// <summary>
    /// Whether a password is the one of a hash. Without a hash, because there is no such account, it takes as long and says no: the time it
    /// takes tells nobody which accounts exist.
    /// </summary>
    public Task<bool> Verify(string? hash, string password) => Task.Run(() =>
        _hasher.VerifyHashedPassword(_nobody, hash ?? _hashOfNoPassword, password) != PasswordVerificationResult.Failed && hash is not null);

    /// <summary>A random mark, which every session of the account carries.</summary>
    public static string NewSecurityStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
