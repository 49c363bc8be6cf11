using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Accounts;

/// <summary>Ends the session.</summary>
public partial class SignOutPage
{
    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task SignOut()
    {
        await HttpContext.SignOutAsync();
        Navigation.NavigateTo("/sign-in");
    }
}
