using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Streams;

/// <summary>Adds a camera or changes one.</summary>
public sealed partial class CameraDialog
{
    private readonly FieldErrors _errors = new("Name", "Source", "Playback", "Direction", "Frames per second", "Recorded at", "Site");
    private CameraForm _form = new();
    private bool _playbackChosen;
    private bool _saving;
    private IReadOnlyList<SiteTime> _sites = [];

    /// <summary>The camera to change; null to add one.</summary>
    [Parameter]
    public Camera? Camera { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // A real camera would go with the demo.
        _form.SiteId = Current.Id == GrainKeys.DemoSite ? GrainKeys.FirstSite : Current.Id;
        if (Camera is { Settings: var settings })
            _form = CameraForm.Of(settings, (await Sites.For(settings.SiteId)).Local);
        _sites = await Sites.All();
    }

    private void SuggestPlayback()
    {
        if (Camera is null && !_playbackChosen)
            _form.Playback = CameraForm.UsualPlayback(_form.Source);
    }

    private string SiteName(string? siteId) => _sites.FirstOrDefault(site => site.Site.Id == siteId)?.Site.Name ?? siteId ?? "";

    private async Task Save()
    {
        _errors.Clear();
        _saving = true;
        try
        {
            var settings = _form.ToSettings((await Sites.For(_form.SiteId)).Instant);
            if (Camera is null)
                await Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).Add(settings);
            else
                await Grains.GetGrain<ICameraGrain>(Camera.Id).Configure(settings);
            Dialog.Close(DialogResult.Ok(true));
        }
        catch (InvalidInputException refused)
        {
            _errors.Set(refused);
        }
        finally
        {
            _saving = false;
        }
    }
}
