using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Accounts;

/// <summary>Changes one's own password; this session goes on, all others of the account end.</summary>
public partial class PasswordPage
{
    private string? _error;

    [SupplyParameterFromForm]
    private PasswordForm? Input { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Input ??= new();

    private async Task Change()
    {
        if (Input!.Wanted != Input.Repeated)
        {
            _error = "The two new passwords differ.";
            return;
        }

        var accounts = Grains.GetGrain<IAccountsGrain>(GrainKeys.Only);
        var account = await accounts.SignIn(HttpContext.User.Identity!.Name!, Input.Current);
        if (account is null)
        {
            _error = "The password so far is not right. After ten wrong passwords the account is locked for 15 minutes.";
            return;
        }

        try
        {
            account = await accounts.Save(account.UserName, account.Role, Input.Wanted);
        }
        catch (InvalidInputException refused)
        {
            _error = refused.Message;
            return;
        }

        await HttpContext.SignInAsync(AccountPrincipal.Of(account));
        Navigation.NavigateTo("/");
    }
}
