using AutoAttend.Contracts.Accounts;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Accounts;

/// <summary>Who may sign in.</summary>
[RequireRole(SiloRoles.People)]
public sealed class AccountsGrain(
    [PersistentState("accounts")] IPersistentState<AccountsState> accounts,
    Passwords passwords,
    TimeProvider time) : Grain, IAccountsGrain
{
    async Task<bool> IAccountsGrain.CreateFirst(string password)
    {
        if (accounts.State.Accounts.Length > 0)
            return false;
        await Save(AccountRules.FirstUserName, AccountRole.Administrator, password);
        return true;
    }

    async Task<Account?> IAccountsGrain.SignIn(string userName, string password)
    {
        // Locked or not, known or not, the password is looked at: every answer takes the same time.
        var account = accounts.State.Find(AccountRules.Plain(userName));
        var right = await passwords.Verify(account?.PasswordHash, password);
        var now = time.GetUtcNow();
        if (account is null || AccountRules.IsLocked(account, now))
            return null;

        var next = right ? AccountRules.AfterRight(account) : AccountRules.AfterWrong(account, now);
        if (next != account)
            await accounts.Replace(accounts.State.With(next));
        return right ? account.ToAccount() : null;
    }

    Task<Account?> IAccountsGrain.Find(string userName) =>
        Task.FromResult(accounts.State.Find(AccountRules.Plain(userName))?.ToAccount());

    Task<IReadOnlyList<Account>> IAccountsGrain.List() => Task.FromResult<IReadOnlyList<Account>>(
        accounts.State.Accounts.OrderBy(account => account.UserName, StringComparer.Ordinal).Select(account => account.ToAccount()).ToArray());

    Task<Account> IAccountsGrain.Save(string userName, AccountRole role, string? password) => Save(AccountRules.Plain(userName), role, password);

    async Task IAccountsGrain.Remove(string userName)
    {
        var name = AccountRules.Plain(userName);
        if (accounts.State.Find(name) is null)
            return;
        var next = accounts.State.Without(name);
        AccountRules.CheckAdministratorLeft(next, name);
        await accounts.Replace(next);
    }

    private async Task<Account> Save(string userName, AccountRole role, string? password)
    {
        var before = accounts.State.Find(userName);
        AccountRules.Check(userName, role, password, exists: before is not null);
        var changed = password is not null || role != before!.Role;
        var next = new StoredAccount
        {
            UserName = userName,
            Role = role,
            PasswordHash = password is null ? before!.PasswordHash : await passwords.Hash(password),
            SecurityStamp = changed ? Passwords.NewSecurityStamp() : before!.SecurityStamp,
            WrongPasswords = password is null ? before!.WrongPasswords : 0,
            LockedUntil = password is null ? before!.LockedUntil : null,
        };
        var all = accounts.State.With(next);
        AccountRules.CheckAdministratorLeft(all, userName);
        await accounts.Replace(all);
        return next.ToAccount();
    }
}
