namespace AutoAttend.Contracts.Accounts;

/// <summary>Who may sign in to the dashboard. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.IAccountsGrain")]
public interface IAccountsGrain : IGrainWithStringKey
{
    /// <summary>Makes the first administrator, <c>admin</c>, if there is no account yet.</summary>
    /// <returns>Whether it was made; false where accounts exist already.</returns>
    [Alias("CreateFirst")]
    Task<bool> CreateFirst(string password);

    /// <summary>The account when the password is right; null when not, or while it is locked after ten wrong ones (15 minutes).</summary>
    [Alias("SignIn")]
    Task<Account?> SignIn(string userName, string password);

    /// <summary>Null where there is none.</summary>
    [Alias("Find")]
    Task<Account?> Find(string userName);

    [Alias("List")]
    Task<IReadOnlyList<Account>> List();

    /// <summary>Adds an account, or changes its role and, when one is given, its password (12 characters at least).</summary>
    /// <exception cref="InvalidInputException">A field is not usable, or no administrator would be left.</exception>
    [Alias("Save")]
    Task<Account> Save(string userName, AccountRole role, string? password);

    /// <exception cref="InvalidInputException">No administrator would be left.</exception>
    [Alias("Remove")]
    Task Remove(string userName);
}
