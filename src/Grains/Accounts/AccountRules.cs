using System.Text.RegularExpressions;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;

namespace AutoAttend.Grains.Accounts;

/// <summary>What makes an account usable, and when it is locked.</summary>
public static partial class AccountRules
{
    /// <summary>The first administrator.</summary>
    public const string FirstUserName = "admin";

    /// <summary>Characters of a password at least.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public const int WrongPasswordsToLock = 10;

    // Longer ones add nothing, but make the server hash whatever it is sent.
    private const int LongestPassword = 256;

    /// <summary>How long a locked account stays locked.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>A user name as it is kept and compared.</summary>
    public static string Plain(string? userName) => userName?.Trim().ToLowerInvariant() ?? "";

    /// <exception cref="InvalidInputException">The user name, role or password is not usable, or a new account has no password.</exception>
    public static void Check(string userName, AccountRole role, string? password, bool exists)
    {
        if (!UserName().IsMatch(userName))
            throw new InvalidInputException("User name", userName, "use 1 to 64 of a-z, 0-9, dot, dash, underscore and at.");
        if (!Enum.IsDefined(role))
            throw new InvalidInputException("Role", $"{role}", $"use {string.Join(", ", Enum.GetNames<AccountRole>())}.");
        if (password is null && !exists)
            throw new InvalidInputException("Password", null, "a new account needs one.");
        if (password is { Length: < ShortestPassword or > LongestPassword })
            throw new InvalidInputException("Password", null, $"use {ShortestPassword} to {LongestPassword} characters.");
    }

    /// <exception cref="InvalidInputException">Nobody could manage accounts any more.</exception>
    public static void CheckAdministratorLeft(AccountsState next, string userName)
    {
        if (!next.Accounts.Any(account => account.Role == AccountRole.Administrator))
            throw new InvalidInputException("User name", userName, "this is the last administrator; make somebody else one first.");
    }

    /// <summary>Whether no password is right just now.</summary>
    public static bool IsLocked(StoredAccount account, DateTimeOffset now) => now < account.LockedUntil;

    /// <summary>An account after a right password.</summary>
    public static StoredAccount AfterRight(StoredAccount account) => account with { WrongPasswords = 0, LockedUntil = null };

    /// <summary>An account after a wrong password: the tenth in a row locks it.</summary>
    public static StoredAccount AfterWrong(StoredAccount account, DateTimeOffset now) => account.WrongPasswords + 1 >= WrongPasswordsToLock
        ? account with { WrongPasswords = 0, LockedUntil = now + LockTime }
        : account with { WrongPasswords = account.WrongPasswords + 1 };

    [GeneratedRegex("^[a-z0-9._@-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex UserName();
}
