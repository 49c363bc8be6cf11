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

    /// <summary>Asks for a reason and does what needs one.</summary>
    /// <param name="dialogs">MudBlazor's dialogs.</param>
    /// <param name="title">What is done.</param>
    /// <param name="text">What will happen.</param>
    /// <param name="action">The button that does it.</param>
    /// <param name="work">Does it; a refusal is shown and the reason stays typed.</param>
    /// <param name="optional">Whether the reason may be left out.</param>
    /// <returns>Whether it was done.</returns>
    public static async Task<bool> AskReason(
        this IDialogService dialogs, string title, string text, string action, Func<string, Task> work, bool optional = false)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { dialog => dialog.Text, text },
            { dialog => dialog.Action, action },
            { dialog => dialog.Work, work },
            { dialog => dialog.Optional, optional },
        };
        var shown = await dialogs.ShowAsync<ReasonDialog>(title, parameters);
        return await shown.Result is { Canceled: false };
    }
}
