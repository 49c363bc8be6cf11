using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Schedules.Rotas;
using AutoAttend.Web.Pages.Schedules.Shifts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Months;

/// <summary>
/// Who works what over a week or a month. What is shown are the records themselves, as they are derived from rotas, leave and holidays, so
/// that the plan never says anything else than what will be counted.
/// </summary>
public sealed partial class MonthPanel : IDisposable
{
    private const int PageSize = 40;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private PlanSpan _span = new(default, false);
    private DateOnly[] _days = [];
    private Dictionary<DateOnly, Holiday> _holidays = [];
    private IReadOnlyList<Group> _groups = [];
    private IReadOnlyList<PlanRow>? _rows;
    private (PlanSpan Span, string? Group, long Revision) _shown;
    private int _page;
    private bool _mayChange;

    /// <summary>Which site.</summary>
    [Parameter, EditorRequired]
    public string SiteId { get; set; } = "";

    /// <summary>Which day it is there.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? Span { get; set; }

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private Planning Planning { get; set; } = null!;

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

    private DateOnly Middle => Today >= _span.From && Today <= _span.To ? Today : _span.From;

    /// <summary>Puts a shift of the legend on a person's day, in place of what was planned there.</summary>
    public async Task Drop(string drag, string drop)
    {
        if (drag.Split(':') is not ["shift", var shiftId] || drop.Split('|') is not [var personId, var date] || Typed.Day(date) is not { } day)
            return;
        try
        {
            await Planning.Save(new RotaException(Subject.Person(personId), day, [shiftId], Exception(personId, day)?.Reason ?? ""));
        }
        catch (InvalidInputException refused)
        {
            Messages.Add(refused.Message, Severity.Error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Planning.Changed -= Follow;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Planning.Changed += Follow;
        _mayChange = await Account.MayChange();
        _groups = await Grains.GetGrain<IGroupsGrain>(GrainKeys.Only).List();
        _holidays = (await Grains.GetGrain<ISiteCalendarGrain>(SiteId).Get()).Holidays.GroupBy(one => one.Date).ToDictionary(of => of.Key, of => of.First());
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        var span = PlanSpan.Around(Typed.Day(From) ?? Today, Span == "week");
        if (_shown.Span != span || _shown.Group != Group)
            _page = 0;
        if (_shown == (span, Group, Planning.Plan.Revision))
            return Task.CompletedTask;
        _shown = (span, Group, Planning.Plan.Revision);
        (_span, _days) = (span, [.. span.Days]);
        return Load();
    }

    private static string Mark(AttendanceRecord record) => record.Status switch
    {
        AttendanceStatus.OnLeave => " L",
        AttendanceStatus.Holiday => " H",
        _ => "",
    };

    private void Follow() => _ = InvokeAsync(async () =>
    {
        await OnParametersSetAsync();
        StateHasChanged();
    });

    private async Task Load()
    {
        var shown = _shown;
        var records = await Grains.GetGrain<IReportsGrain>(SiteId).Records(new ReportQuery(_span.From, _span.To, Group: Group, Kind: OccasionKind.Shift));
        var people = Group is { } group
            ? (await Grains.GetGrain<IGroupsGrain>(GrainKeys.Only).Members(group, _span.From, _span.To)).Select(member => member.PersonId)
            : Planning.Plan.Assignments.Select(one => one.Who.PersonId).Concat(Planning.Plan.Exceptions.Where(one => one.Date >= _span.From && one.Date <= _span.To).Select(one => one.Who.PersonId)).OfType<string>();
        var also = people.ToArray();
        await Names.Load(records.Select(record => record.PersonId).Concat(also));
        // A slow answer must not replace a later one's.
        if (shown == _shown)
            _rows = PlanRow.Of(records, also, id => Names.Find(id)?.Name);
    }

    private string DayClass(DateOnly day) =>
        day == Today ? "today" : Holiday(day) is not null || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "off" : "";

    private string? Holiday(DateOnly day) => _holidays.TryGetValue(day, out var holiday) ? holiday.Name : null;

    private RotaException? Exception(string personId, DateOnly day) => Planning.Find(Subject.Person(personId), day);

    private ShiftTemplate? Shift(AttendanceRecord record) => Planning.Plan.Templates.FirstOrDefault(shift => shift.Id == record.Occasion.SourceId);

    private string Class(AttendanceRecord record) => record.Status is AttendanceStatus.OnLeave or AttendanceStatus.Holiday
        ? "away"
        : ShiftColours.Class(Shift(record)?.Colour ?? ShiftColours.Names.Count - 1);

    private string Spoken(PlanRow row, DateOnly day)
    {
        var shifts = row.Days[day].Select(record =>
            $"{record.Occasion.Name} {record.Occasion.Start:HH:mm} to {record.Occasion.End:HH:mm}" + record.Status switch
            {
                AttendanceStatus.OnLeave => ", on leave",
                AttendanceStatus.Holiday => ", holiday",
                _ => "",
            });
        var planned = string.Join("; ", shifts);
        var exception = Exception(row.PersonId, day);
        return $"{row.Name}, {Typed.LongDay(day)}: {(planned.Length > 0 ? planned : "free")}{(exception is null ? "" : $" (set for the day{(exception.Reason.Length > 0 ? $": {exception.Reason}" : "")})")}";
    }

    private void Go(PlanSpan span) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["from"] = Typed.Day(span.From),
        ["span"] = span.IsWeek ? "week" : null,
    }));

    private void Address(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value));

    private async Task Open(PlanRow row, DateOnly day)
    {
        if (!_mayChange)
        {
            Messages.Add(Spoken(row, day));
            return;
        }

        var who = Subject.Person(row.PersonId);
        var exception = Planning.Find(who, day);
        var parameters = new DialogParameters<DayShiftsDialog>
        {
            { dialog => dialog.Text, Holiday(day) is { } holiday ? $"Holiday: {holiday}. What is set for the day holds all the same." : "What is set here holds for this day in place of the rota." },
            { dialog => dialog.Shifts, Planning.Plan.Templates },
            { dialog => dialog.Chosen, exception?.ShiftIds ?? [.. row.Days[day].Select(record => record.Occasion.SourceId)] },
            { dialog => dialog.Reason, exception?.Reason ?? "" },
            { dialog => dialog.AsksReason, true },
            { dialog => dialog.Work, (shifts, reason) => Planning.Save(new RotaException(who, day, shifts, reason)) },
        };
        if (exception is not null)
            parameters.Add(dialog => dialog.Back, () => Planning.Remove(exception));
        await Dialogs.ShowAsync<DayShiftsDialog>($"{row.Name}, {Typed.LongDay(day)}", parameters);
    }
}
