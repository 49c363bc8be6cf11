using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Adds an account, or changes its role or password; what was typed stays when it is refused.</summary>
public sealed partial class AccountDialog
{
    private readonly FieldErrors _errors = new("User name", "Role", "Password");
    private string _userName = "";
    private string _password = "";
    private AccountRole _role;
    private bool _saving;

    /// <summary>The account to edit; null to add one.</summary>
    [Parameter]
    public Account? Account { get; set; }

    /// <summary>Names that a new account cannot have.</summary>
    [Parameter]
    public IReadOnlyList<string> TakenNames { get; set; } = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    private string PasswordHelp => Account is null
        ? "12 characters at least; tell it to the person, who can change it after signing in"
        : "Empty leaves it as it is; 12 characters at least";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Account is { } account)
            (_userName, _role) = (account.UserName, account.Role);
    }

    private async Task Save()
    {
        _saving = true;
        if (await _errors.Try(SaveOrRefuse))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private async Task SaveOrRefuse()
    {
        // Saving under a name that is taken would change that other account, and without a password nobody could sign in to a new one.
        if (Account is null && TakenNames.Contains(_userName))
            throw new InvalidInputException("User name", _userName, "There is an account of this name already; choose another one.");
        if (Account is null && _password.Length == 0)
            throw new InvalidInputException("Password", null, "Give a password of 12 characters at least.");
        await Grains.GetGrain<IAccountsGrain>(GrainKeys.Only).Save(_userName, _role, _password.Length > 0 ? _password : null);
    }
}
