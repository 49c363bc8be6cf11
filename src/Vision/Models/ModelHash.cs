using System.Security.Cryptography;

namespace AutoAttend.Vision.Models;

/// <summary>SHA-256 as descriptors write it: 64 lower-case hexadecimal digits.</summary>
public static class ModelHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static async Task<string> OfFile(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
