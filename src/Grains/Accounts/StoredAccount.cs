using AutoAttend.Contracts.Accounts;

namespace AutoAttend.Grains.Accounts;

/// <summary>An account as it is kept.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.StoredAccount")]
public sealed record StoredAccount
{
    /// <summary>Lower case.</summary>
    [Id(0)]
    public required string UserName { get; init; }

    /// <summary>What it may do.</summary>
    [Id(1)]
    public required AccountRole Role { get; init; }

    /// <summary>The salted hash with its parameters, as <see cref="Passwords"/> makes it.</summary>
    [Id(2)]
    public required string PasswordHash { get; init; }

    /// <summary>Changes with password and role.</summary>
    [Id(3)]
    public required string SecurityStamp { get; init; }

    /// <summary>Wrong passwords since the last right one, or since the last lock.</summary>
    [Id(4)]
    public int WrongPasswords { get; init; }

    /// <summary>No password is right before this time.</summary>
    [Id(5)]
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Without what only the grain needs to know.</summary>
    public Account ToAccount() => new(UserName, Role, SecurityStamp);
}
