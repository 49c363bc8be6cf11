using MudBlazor;

namespace AutoAttend.Web.Components;

/// <summary>Asks before something is removed.</summary>
public static class Confirmation
{
    /// <summary>Whether the user agreed.</summary>
    /// <param name="dialogs">MudBlazor's dialogs.</param>
    /// <param name="title">The question.</param>
    /// <param name="text">What will happen, and whether it can be undone.</param>
    /// <param name="action">The button that does it.</param>
    public static async Task<bool> Confirm(this IDialogService dialogs, string title, string text, string action)
    {
        var parameters = new DialogParameters<ConfirmDialog> { { dialog => dialog.Text, text }, { dialog => dialog.Action, action } };
        var shown = await dialogs.ShowAsync<ConfirmDialog>(title, parameters);
        return await shown.Result is { Canceled: false };
    }
}
