using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoAttend.Web.Pages.People;

/// <summary>Uploads photos to a person and shows each one's progress and verdict.</summary>
public sealed partial class PhotoUpload : IAsyncDisposable
{
    private readonly List<PhotoUploadRow> _rows = [];
    private DotNetObjectReference<PhotoUpload>? _self;
    private IJSObjectReference? _uploader;
    private ElementReference _zone;

    /// <summary>Whose photos.</summary>
    [Parameter, EditorRequired]
    public string PersonId { get; set; } = "";

    /// <summary>Called after a photo was accepted.</summary>
    [Parameter]
    public EventCallback Accepted { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <summary>A photo was chosen and waits for its turn.</summary>
    [JSInvokable]
    public void Chosen(string key, string fileName, string? thumbnail)
    {
        _rows.Insert(0, new PhotoUploadRow(key, fileName, thumbnail));
        StateHasChanged();
    }

    /// <summary>Some of a photo has arrived.</summary>
    [JSInvokable]
    public void Progressed(string key, double percent) => Change(key, row => row with { Percent = percent });

    /// <summary>A photo was accepted or rejected.</summary>
    [JSInvokable]
    public async Task Finished(string key, bool accepted, string? message)
    {
        Change(key, row => row with { Percent = 100, Accepted = accepted, Message = message });
        if (accepted)
            await Accepted.InvokeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_uploader is not null)
            {
                await _uploader.InvokeVoidAsync("dispose");
                await _uploader.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what there was to let go of.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./Pages/People/PhotoUpload.razor.js");
        _uploader = await module.InvokeAsync<IJSObjectReference>("attach", _zone, _self, $"/people/{Uri.EscapeDataString(PersonId)}/photos");
    }

    private static string Tone(PhotoUploadRow row) => row switch
    {
        { Accepted: true, Message: null } => "aa-pill-good",
        { Accepted: true } => "aa-pill-watch",
        { Accepted: false } => "aa-pill-bad",
        _ => "aa-pill-quiet",
    };

    private static string Word(PhotoUploadRow row) => row switch
    {
        { Accepted: true, Message: null } => "Accepted",
        { Accepted: true } => "Accepted, check it",
        { Accepted: false } => "Rejected",
        { Percent: >= 100 } => "Checking",
        _ => "Uploading",
    };

    private void Change(string key, Func<PhotoUploadRow, PhotoUploadRow> change)
    {
        var index = _rows.FindIndex(row => row.Key == key);
        if (index >= 0)
            _rows[index] = change(_rows[index]);
        StateHasChanged();
    }
}
