using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoAttend.Web.Components;

/// <summary>Ctrl+Z and what is dragged onto what, for the page it stands on.</summary>
public sealed partial class PageKeys : IAsyncDisposable
{
    private DotNetObjectReference<PageKeys>? _self;
    private IJSObjectReference? _keys;

    /// <summary>Called for Ctrl+Z outside of text fields.</summary>
    [Parameter]
    public EventCallback OnUndo { get; set; }

    /// <summary>Called for Ctrl+Y or Ctrl+Shift+Z outside of text fields.</summary>
    [Parameter]
    public EventCallback OnRedo { get; set; }

    /// <summary>Called with the <c>data-drag</c> of what was dragged and the <c>data-drop</c> of what it was dropped on.</summary>
    [Parameter]
    public EventCallback<(string Drag, string Drop)> OnDrop { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <summary>Ctrl+Z was pressed.</summary>
    [JSInvokable]
    public Task Undo() => OnUndo.InvokeAsync();

    /// <summary>Ctrl+Y was pressed.</summary>
    [JSInvokable]
    public Task Redo() => OnRedo.InvokeAsync();

    /// <summary>Something was dropped.</summary>
    [JSInvokable]
    public Task Dropped(string drag, string drop) => OnDrop.InvokeAsync((drag, drop));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("dispose");
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what listened.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./Components/PageKeys.razor.js");
        _keys = await module.InvokeAsync<IJSObjectReference>("attach", _self);
    }
}
