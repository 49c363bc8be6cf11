using System.Globalization;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.People;

/// <summary>Erases a person after the name was typed; closes with success once the receipt was seen.</summary>
public sealed partial class ErasePersonDialog
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private string _typed = "";
    private bool _erasing;
    private string? _failure;
    private ErasureReceipt? _receipt;

    /// <summary>Who is to be erased.</summary>
    [Parameter, EditorRequired]
    public Person Person { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    private bool IsConfirmed => string.Equals(_typed.Trim(), Person.Profile.Name, StringComparison.OrdinalIgnoreCase);

    private async Task Erase()
    {
        _erasing = true;
        _failure = null;
        try
        {
            _receipt = await Grains.GetGrain<IPersonGrain>(Person.Id).Erase();
        }
        catch (GalleryUnavailableException unavailable)
        {
            _failure = $"The person is not shown any more, but the gallery could not be reached. The deletion finishes by itself once it can. {unavailable.Message}";
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException)
        {
            _failure = "The deletion did not finish. Try again: what is gone already stays gone.";
        }

        _erasing = false;
    }
}
