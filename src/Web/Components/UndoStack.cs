using AutoAttend.Contracts;
using MudBlazor;

namespace AutoAttend.Web.Components;

/// <summary>The way back from what was done in one open dashboard: a button in the message that says it is done, and Ctrl+Z.</summary>
public sealed class UndoStack(ISnackbar messages)
{
    private const int Kept = 50;
    private const int ShownForMs = 10_000;

    private readonly List<Done> _done = [];

    /// <summary>Says that something is done, and how it is taken back.</summary>
    /// <param name="what">For example <c>Shift Early saved.</c></param>
    /// <param name="back">Takes it back; it may be refused.</param>
    public void Offer(string what, Func<Task> back)
    {
        var done = new Done(what, back);
        _done.Add(done);
        if (_done.Count > Kept)
            _done.RemoveAt(0);
        messages.Add(what, Severity.Success, options =>
        {
            options.Action = "Undo";
            options.RequireInteraction = false;
            options.VisibleStateDuration = ShownForMs;
            options.OnClick = _ => Back(done);
        });
    }

    /// <summary>Takes back what was done last; nothing happens where there is nothing.</summary>
    public Task Last() => _done.Count == 0 ? Task.CompletedTask : Back(_done[^1]);

    /// <summary>Forgets everything, for what was done on a page that was left is not taken back by a key.</summary>
    public void Forget() => _done.Clear();

    private async Task Back(Done done)
    {
        // The button and the key may both be used for the same.
        if (!_done.Remove(done))
            return;
        try
        {
            await done.Back();
            messages.Add($"Taken back: {done.What}");
        }
        catch (Exception refused) when (refused is InvalidInputException or NotFoundException)
        {
            messages.Add($"It could not be taken back. {refused.Message}", Severity.Error);
        }
    }

    private sealed record Done(string What, Func<Task> Back);
}
