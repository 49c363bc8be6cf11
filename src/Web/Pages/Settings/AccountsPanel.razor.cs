using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Who may sign in.</summary>
public sealed partial class AccountsPanel
{
    private IReadOnlyList<Account>? _accounts;
    private string? _refusal;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private IAccountsGrain Grain => Grains.GetGrain<IAccountsGrain>(GrainKeys.Only);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _accounts = await Grain.List();

    private async Task Open(Account? account)
    {
        _refusal = null;
        var parameters = new DialogParameters<AccountDialog>
        {
            { dialog => dialog.Account, account },
            { dialog => dialog.TakenNames, [.. (_accounts ?? []).Select(known => known.UserName)] },
        };
        var shown = await Dialogs.ShowAsync<AccountDialog>(account is null ? "Add an account" : $"Edit {account.UserName}", parameters);
        if (await shown.Result is { Canceled: false })
            _accounts = await Grain.List();
    }

    private async Task Remove(Account account)
    {
        _refusal = null;
        var agreed = await Dialogs.Confirm(
            $"Remove {account.UserName}?", "Whoever is signed in with it is signed out within a minute. It cannot be undone.", "Remove");
        if (!agreed)
            return;
        try
        {
            await Grain.Remove(account.UserName);
        }
        catch (InvalidInputException refused)
        {
            _refusal = refused.Message;
        }

        _accounts = await Grain.List();
    }
}
