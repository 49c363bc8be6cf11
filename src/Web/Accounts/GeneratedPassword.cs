using System.Security.Cryptography;

namespace AutoAttend.Web.Accounts;

/// <summary>A password that can be read off a screen and typed.</summary>
public static class GeneratedPassword
{
    /// <summary>29 signs without the ones that look alike (0 O, 1 I L, U V): 4.86 bits each.</summary>
    private const string Signs = "ABCDEFGHJKMNPQRSTWXYZ23456789";

    /// <summary>Three groups of four signs, 58 bits: <c>XXXX-XXXX-XXXX</c>.</summary>
    public static string New() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
}
