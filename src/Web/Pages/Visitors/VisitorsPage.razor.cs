using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Visitors;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Visitors;

/// <summary>The visitors of the site chosen above, live.</summary>
public sealed partial class VisitorsPage
{
    private SiteTime? _site;
    private IReadOnlyList<Visitor>? _visitors;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private IVisitorsGrain Grain => Grains.GetGrain<IVisitorsGrain>(Current.Id);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Current.Changed += Load;
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    /// <inheritdoc/>
    protected override bool Concerns(LiveEvent happened) =>
        happened == LiveEvent.Gap || happened.Sighting is { Outcome: SightingOutcome.Stranger };

    /// <inheritdoc/>
    protected override Task OnLive(IReadOnlyList<LiveEvent> happened) => Load();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Current.Changed -= Load;
        base.Dispose(disposing);
    }

    private async Task Load()
    {
        _site = await Sites.For(Current.Id);
        _visitors = await Grain.List();
        StateHasChanged();
    }

    private async Task Forget(Visitor visitor)
    {
        const string Text = "The template of this face is removed and cannot be brought back. The sightings stay in the log until they expire; "
            + "seen again, the same face makes a new visitor.";
        if (!await Dialogs.Confirm("Forget this visitor?", Text, "Forget"))
            return;
        await Grain.Forget(visitor.Id);
        await Load();
    }
}
