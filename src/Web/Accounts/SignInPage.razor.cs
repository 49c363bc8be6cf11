using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Accounts;

/// <summary>The one page without sign-in: a plain form, so that it needs no circuit and no script.</summary>
public partial class SignInPage
{
    // One text for a wrong name, a wrong password and a locked account, so that nobody learns which accounts exist.
    private const string Refused =
        "The user name or password is not right. After ten wrong passwords an account is locked for 15 minutes.";

    private string? _error;

    [SupplyParameterFromForm]
    private SignInForm? Input { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    private string? Return { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Input ??= new();

    private async Task SignIn()
    {
        var name = Input!.UserName.Trim().ToLowerInvariant();
        var account = await Grains.GetGrain<IAccountsGrain>(GrainKeys.Only).SignIn(name, Input.Password);
        if (account is null)
        {
            _error = Refused;
            return;
        }

        await HttpContext.SignInAsync(AccountPrincipal.Of(account));
        Navigation.NavigateTo(ReturnUrl.Safe(Return));
    }
}
