using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>The day of the person that the address names.</summary>
public sealed partial class DayPanel
{
    // More than cameras see of one person on a day; the newest are shown.
    private const int MostSightings = 200;

    private IReadOnlyList<AttendanceRecord>? _records;
    private IReadOnlyList<AttendanceFact> _corrections = [];
    private IReadOnlyList<RequestStatus> _requests = [];
    private IReadOnlyList<Sighting> _sightings = [];
    private Dictionary<string, AttendanceFact> _withdrawals = [];
    private Dictionary<string, Camera> _cameras = [];
    private DateOnly _date;
    private (string? Person, DateOnly Date) _shown;
    private bool _mayChange;

    /// <summary>Which site.</summary>
    [Parameter, EditorRequired]
    public SiteTime Site { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Person { get; set; }

    [SupplyParameterFromQuery]
    private string? Date { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Messages { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsClosed => _records?.Any(record => record.ClosingId is not null) == true;

    private string SiteId => Site.Site.Id;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _mayChange = await Account.MayChange();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        _date = Typed.Day(Date) ?? Site.Day(Time.GetUtcNow());
        if (_shown == (Person, _date))
            return Task.CompletedTask;
        _shown = (Person, _date);
        _records = null;
        return Load();
    }

    private async Task Load()
    {
        if (Person is not { } person)
            return;
        var shown = _shown;
        var records = await Grains.GetGrain<IReportsGrain>(SiteId).Records(new ReportQuery(_date, _date, PersonId: person));
        var corrections = Grains.GetGrain<ICorrectionsGrain>(person);
        var facts = (await corrections.Facts(_date, _date)).Where(fact => fact.SiteId == SiteId).ToList();
        var requests = (await corrections.Requests(_date, _date)).Where(request => request.Fact.SiteId == SiteId && ((CorrectionRequest)request.Fact.Content).Change.Date == _date).ToList();
        var (start, end) = Span(records);
        var seen = await Grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).QueryLedger(new SightingQuery(start, end, PersonId: person, Take: MostSightings));
        _cameras = (await Grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List()).ToDictionary(camera => camera.Id);
        await Names.Load([person]);
        // A slow answer must not replace a later one's.
        if (shown != _shown)
            return;
        _corrections = [.. facts.Where(fact => fact.Content is Correction correction && correction.Change.Date == _date).OrderByDescending(fact => fact.RecordedAt)];
        _withdrawals = facts.Where(fact => fact.Content is CorrectionWithdrawal).DistinctBy(fact => ((CorrectionWithdrawal)fact.Content).CorrectionId)
            .ToDictionary(fact => ((CorrectionWithdrawal)fact.Content).CorrectionId);
        _requests = requests;
        _sightings = [.. seen.Sightings.Where(sighting => sighting.SiteId == SiteId)];
        _records = [.. records.OrderBy(record => record.Occasion.Start)];
        StateHasChanged();
    }

    private (DateTimeOffset Start, DateTimeOffset End) Span(IReadOnlyList<AttendanceRecord> records)
    {
        var day = Site.Bounds(_date);
        return records.Count == 0 ? day : (records.Min(record => record.Occasion.ClaimStart), records.Max(record => record.Occasion.ClaimEnd));
    }

    // The sightings that a record names; the log keeps them for a while only, the record for ever.
    private IReadOnlyList<Sighting> Seen(AttendanceRecord record)
    {
        var named = record.Explanation.Select(step => step.SourceId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. _sightings
            .Where(sighting => named.Contains(sighting.Id) || record.Intervals.Any(interval => sighting.FirstSeen <= interval.End && interval.Start <= sighting.LastSeen))
            .OrderBy(sighting => sighting.FirstSeen)];
    }

    private void Go(string? person, DateOnly date) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["person"] = person,
        ["date"] = Typed.Day(date),
    }));

    private async Task Correct(AttendanceRecord? record, bool asRequest)
    {
        var parameters = new DialogParameters<CorrectDialog>
        {
            { dialog => dialog.PersonId, Person! },
            { dialog => dialog.Site, Site },
            { dialog => dialog.Date, _date },
            { dialog => dialog.Record, record },
            { dialog => dialog.AsRequest, asRequest },
        };
        var what = record is null ? "the day" : RecordWords.Name(record.Occasion, Site);
        var shown = await Dialogs.ShowAsync<CorrectDialog>($"{(asRequest ? "Request for" : "Correct")} {Names.Name(Person)}: {what}", parameters);
        if (await shown.Result is not { Canceled: false })
            return;
        Messages.Add(asRequest ? "The request is entered." : "Corrected.", Severity.Success);
        await Load();
    }

    private async Task Withdraw(AttendanceFact correction)
    {
        // Chosen before the first attempt: tried twice it is taken back once.
        var (factId, author) = (Guid.NewGuid().ToString("N"), await Account.Author());
        var done = await Dialogs.AskReason(
            "Take the correction back?",
            $"{RecordWords.Phrase(((Correction)correction.Content).Change, Site)}: the record will be as if it had never been made. Both stay in the audit trail.",
            "Take back",
            reason => Grains.GetGrain<ICorrectionsGrain>(Person!).Withdraw(factId, correction.Id, reason, author));
        if (done)
            await Load();
    }
}
