using AutoAttend.Web.Components;
using AutoAttend.Web.Pages.Schedules.Months;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Schedules;

/// <summary>Everything a site has planned, in parts; which one is shown stands in the address.</summary>
public sealed partial class SchedulesPage : IDisposable
{
    private static readonly (string Id, string Name)[] Tabs =
        [("plan", "Plan"), ("rotas", "Rotas"), ("shifts", "Shifts"), ("holidays", "Holidays"), ("leave", "Leave"), ("groups", "Groups")];

    private SiteTime? _site;
    private DateOnly _today;
    private MonthPanel? _month;

    [SupplyParameterFromQuery]
    private string? Tab { get; set; }

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private Planning Planning { get; set; } = null!;

    [Inject]
    private UndoStack Undo { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Shown => Tabs.Any(tab => tab.Id == Tab) ? Tab! : Tabs[0].Id;

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Changed -= Load;
        Planning.Changed -= Render;
        Undo.Forget();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Current.Changed += Load;
        Planning.Changed += Render;
        return Load();
    }

    private async Task Load()
    {
        await Planning.Load();
        _site = await Sites.For(Current.Id);
        _today = _site.Day(Time.GetUtcNow());
        StateHasChanged();
    }

    private void Render() => _ = InvokeAsync(StateHasChanged);

    private Task Drop((string Drag, string Drop) what) => _month?.Drop(what.Drag, what.Drop) ?? Task.CompletedTask;
}
