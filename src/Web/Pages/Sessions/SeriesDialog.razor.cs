using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Plans sessions that repeat, or a single one; what was typed stays when it is refused.</summary>
public sealed partial class SeriesDialog
{
    private static readonly DayOfWeek[] Weekdays =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private readonly FieldErrors _errors = new("Course", "Room", "Start", "End", "First day", "Last day", "Days of the series", "Weekdays", "Every how many weeks");
    private readonly HashSet<DayOfWeek> _weekdays = [];
    private string? _course;
    private string? _room;
    private string _start = "08:00";
    private string _end = "09:30";
    private string _from = "";
    private string _to = "";
    private int _every = 1;
    private bool _holidays;
    private bool _saving;

    /// <summary>The series to edit; null to add one.</summary>
    [Parameter]
    public SessionSeries? Series { get; set; }

    /// <summary>The first day that a new one begins with.</summary>
    [Parameter]
    public DateOnly First { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private Teaching Teaching { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    // The grain names an end before the start and too long a series differently; both are put right here.
    private string? LastDay => _errors.For("Last day") ?? _errors.For("Days of the series");

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (_course, _room) = (Teaching.Plan.Courses.Select(course => course.Id).FirstOrDefault(), Teaching.Plan.Rooms.Select(room => room.Id).FirstOrDefault());
        (_from, _to) = (Typed.Day(First), Typed.Day(First.AddMonths(3)));
        _weekdays.Add(First.DayOfWeek);
        if (Series is not { } series)
            return;
        (_course, _room, _start, _end) = (series.CourseId, series.RoomId, Typed.Time(series.Start), Typed.Time(series.End));
        (_from, _to, _every, _holidays) = (Typed.Day(series.From), Typed.Day(series.To), series.EveryWeeks, series.OnHolidays);
        _weekdays.Clear();
        _weekdays.UnionWith(series.Weekdays);
    }

    private void Toggle(DayOfWeek day)
    {
        if (!_weekdays.Remove(day))
            _weekdays.Add(day);
    }

    private async Task Save()
    {
        if (_saving)
            return;
        _saving = true;
        if (await _errors.Try(() => Teaching.Save(Read())))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private SessionSeries Read()
    {
        var (from, to) = (Typed.ReadDay("First day", _from), Typed.ReadDay("Last day", _to));
        return new(
            Series?.Id ?? ProposedId.From(_course ?? "", [.. Teaching.Plan.Series.Select(one => one.Id)], "series"),
            _course ?? "",
            _room ?? "",
            Typed.ReadTime("Start", _start),
            Typed.ReadTime("End", _end),
            from,
            to,
            [.. _weekdays.Order()],
            _every,
            _holidays);
    }

    private async Task Remove()
    {
        var agreed = await Dialogs.Confirm(
            "Remove these sessions?", "All sessions of the series go from the plan, held ones too, and with them their records. Undo brings them back.", "Remove");
        if (agreed && await _errors.Try(() => Teaching.Remove(Series!)))
            Dialog.Close(DialogResult.Ok(true));
    }
}
