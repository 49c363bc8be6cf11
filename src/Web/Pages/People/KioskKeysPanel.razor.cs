using AutoAttend.Contracts.Kiosk;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.People;

/// <summary>A person's PIN, QR code and badge, to be issued and taken away. None of them is ever shown again.</summary>
public sealed partial class KioskKeysPanel
{
    private IReadOnlyList<CheckMethod>? _methods;

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public string PersonId { get; set; } = "";

    /// <summary>The person's name, as it stands beside a printed code.</summary>
    [Parameter, EditorRequired]
    public string PersonName { get; set; } = "";

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private IKioskKeysGrain Grain => Grains.GetGrain<IKioskKeysGrain>(PersonId);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _methods = await Grain.Methods();

    private static string Name(CheckMethod method) => method switch
    {
        CheckMethod.Pin => "PIN",
        CheckMethod.QrCode => "QR code",
        CheckMethod.Badge => "Badge",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    private static string Verb(CheckMethod method, bool has) => method == CheckMethod.QrCode ? "Make a new" : has ? "Change" : "Set";

    private Task Set(CheckMethod method) => method == CheckMethod.QrCode ? MakeCode() : Ask(method);

    private async Task Ask(CheckMethod method)
    {
        var parameters = new DialogParameters<KioskKeyDialog>
        {
            { dialog => dialog.Method, method },
            { dialog => dialog.Save, async typed =>
                {
                    var author = await Account.Author();
                    await (method == CheckMethod.Pin ? Grain.SetPin(typed, author) : Grain.SetBadge(typed, author));
                }
            },
        };
        var shown = await Dialogs.ShowAsync<KioskKeyDialog>(method == CheckMethod.Pin ? "PIN" : "Badge", parameters);
        if (await shown.Result is { Canceled: false })
            await OnInitializedAsync();
    }

    private async Task MakeCode()
    {
        if (_methods!.Contains(CheckMethod.QrCode)
            && !await Dialogs.Confirm("Make a new QR code?", "The one that the person has stops working at once.", "Make a new one"))
        {
            return;
        }

        var code = await Grain.NewCode(await Account.Author());
        var parameters = new DialogParameters<KioskCodeDialog> { { dialog => dialog.Code, code }, { dialog => dialog.PersonName, PersonName } };
        // A click beside it must not hide what is shown once.
        var shown = await Dialogs.ShowAsync<KioskCodeDialog>("QR code", parameters, new DialogOptions { BackdropClick = false, CloseOnEscapeKey = false });
        await shown.Result;
        await OnInitializedAsync();
    }

    private async Task Remove(CheckMethod method)
    {
        if (!await Dialogs.Confirm($"Take away the {Name(method)}?", "It stops working at every kiosk at once.", "Take away"))
            return;
        await Grain.Remove(method, await Account.Author());
        await OnInitializedAsync();
    }
}
