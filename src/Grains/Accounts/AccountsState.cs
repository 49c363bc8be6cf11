namespace AutoAttend.Grains.Accounts;

/// <summary>The accounts as the grain keeps them.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.AccountsState")]
public sealed record AccountsState
{
    /// <summary>One per user name.</summary>
    [Id(0)]
    public StoredAccount[] Accounts { get; init; } = [];

    /// <summary>The account of this name; null where there is none.</summary>
    public StoredAccount? Find(string userName) => Accounts.FirstOrDefault(account => account.UserName == userName);

    /// <summary>With an account added, or put in place of the one with its name.</summary>
    public AccountsState With(StoredAccount account) => new() { Accounts = [.. Without(account.UserName).Accounts, account] };

    /// <summary>Without the account of this name.</summary>
    public AccountsState Without(string userName) => new() { Accounts = [.. Accounts.Where(account => account.UserName != userName)] };
}
