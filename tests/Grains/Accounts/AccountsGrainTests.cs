using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Accounts;

public sealed class AccountsGrainTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private GrainsCluster _cluster = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        Assert.True(await Accounts.CreateFirst(Password));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private IAccountsGrain Accounts => _cluster.Client.GetGrain<IAccountsGrain>(GrainKeys.Only);

    [Fact]
    public async Task The_first_administrator_is_made_once_and_signs_in_after_a_restart()
    {
        Assert.False(await Accounts.CreateFirst("another password"));
        await _cluster.Deactivate(Accounts);
        var account = await Accounts.SignIn(" Admin ", Password);
        Assert.Equal(("admin", AccountRole.Administrator), (account!.UserName, account.Role));
        Assert.Null(await Accounts.SignIn("admin", "another password"));
        Assert.Null(await Accounts.SignIn("nobody", Password));
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_an_account_for_fifteen_minutes()
    {
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Null(await Accounts.SignIn("admin", "wrong"));
        Assert.Null(await Accounts.SignIn("admin", Password));
        await _cluster.Deactivate(Accounts);
        _cluster.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Null(await Accounts.SignIn("admin", Password));
        _cluster.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await Accounts.SignIn("admin", Password));
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones_before_it()
    {
        for (var attempt = 0; attempt < 18; attempt++)
            Assert.Equal(attempt % 9 == 8, await Accounts.SignIn("admin", attempt % 9 == 8 ? Password : "wrong") is not null);
    }

    [Fact]
    public async Task Password_and_role_change_the_security_stamp_and_nothing_else_does()
    {
        var made = await Accounts.Save("Eve", AccountRole.Viewer, "a long password");
        Assert.Equal(made, await Accounts.Save("eve", AccountRole.Viewer, null));
        var promoted = await Accounts.Save("eve", AccountRole.Operator, null);
        var changed = await Accounts.Save("eve", AccountRole.Operator, "another long one");
        Assert.Equal(3, new[] { made, promoted, changed }.Select(account => account.SecurityStamp).Distinct().Count());
        Assert.Equal(changed, await Accounts.SignIn("eve", "another long one"));
        Assert.Equal(["admin", "eve"], (await Accounts.List()).Select(account => account.UserName));
    }

    [Fact]
    public async Task The_last_administrator_can_neither_go_nor_step_down()
    {
        const string Refusal = "User name \"admin\": this is the last administrator; make somebody else one first.";
        Assert.Equal(Refusal, (await Assert.ThrowsAsync<InvalidInputException>(() => Accounts.Remove("admin"))).Message);
        Assert.Equal(Refusal, (await Assert.ThrowsAsync<InvalidInputException>(() => Accounts.Save("admin", AccountRole.Viewer, null))).Message);

        await Accounts.Save("eve", AccountRole.Administrator, "a long password");
        await Accounts.Remove("admin");
        Assert.Null(await Accounts.Find("admin"));
        Assert.Null(await Accounts.SignIn("admin", Password));
    }

    [Theory]
    [InlineData("e v e", "a long password", "User name \"e v e\": use 1 to 64 of a-z, 0-9, dot, dash, underscore and at.")]
    [InlineData("eve", "short", "Password: use 12 to 256 characters.")]
    [InlineData("eve", null, "Password: a new account needs one.")]
    public async Task A_bad_account_is_refused_without_telling_the_password(string userName, string? password, string message)
    {
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => Accounts.Save(userName, AccountRole.Viewer, password));
        Assert.Equal(message, refusal.Message);
        Assert.Single(await Accounts.List());
    }
}
