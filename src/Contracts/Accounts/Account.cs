namespace AutoAttend.Contracts.Accounts;

/// <summary>Somebody who may sign in.</summary>
/// <param name="UserName">Lower case, 1..64 characters of a-z, 0-9, dot, dash, underscore, at.</param>
/// <param name="Role">What the account may do.</param>
/// <param name="SecurityStamp">Changes with the password and role, which signs older sessions out.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Account")]
public sealed record Account(string UserName, AccountRole Role, string SecurityStamp);
