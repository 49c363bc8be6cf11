using System.Security.Cryptography;
using System.Text;
using AutoAttend.Contracts.Kiosk;

namespace AutoAttend.Grains.Kiosk;

/// <summary>Codes and badges, kept only as hashes. A code has 160 random bits, so its hash needs no salt.</summary>
internal static class KioskTokens
{
    private const int CodeBytes = 20;

    /// <summary>A new code, 40 hexadecimal digits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetHexString(2 * CodeBytes, lowercase: true);

    /// <summary>The key of the grain that knows whose it is.</summary>
    public static string KeyOf(CheckMethod method, string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{method}:{token.Trim().ToUpperInvariant()}")));
}
