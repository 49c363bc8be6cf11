using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Pages.Schedules.Shifts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>Adds or edits a course and how its lessons are judged; the roster has a dialog of its own.</summary>
public sealed partial class CourseDialog
{
    private readonly FieldErrors _errors = new("Course name", "Minimum share", "Grace late", "Grace early", "Claim before", "Claim after");
    private readonly List<string> _staff = [];
    private string _name = "";
    private int _share;
    private int _late = 5;
    private int _early = 5;
    private int _before = 15;
    private int _after = 15;
    private PresenceCounting _counting = PresenceCounting.FirstToLast;
    private AutomaticCheckOut _closing = AutomaticCheckOut.AtEnd;
    private int _colour;
    private bool _saving;

    /// <summary>The course to edit; null to add one.</summary>
    [Parameter]
    public Course? Course { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private Teaching Teaching { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _colour = Teaching.Plan.Courses.Count % ShiftColours.Names.Count;
        if (Course is not { } course)
            return;
        (_name, _share, _late, _early) = (course.Name, (int)Math.Round(course.MinimumShare * 100), Minutes(course.GraceLate), Minutes(course.GraceEarly));
        (_before, _after, _counting, _closing, _colour) = (Minutes(course.ClaimBefore), Minutes(course.ClaimAfter), course.Counting, course.AutomaticCheckOut, course.Colour);
        await Names.Load(course.StaffIds);
        _staff.AddRange(course.StaffIds);
    }

    private static int Minutes(TimeSpan length) => (int)length.TotalMinutes;

    private static string Word(PresenceCounting counting) => counting switch
    {
        PresenceCounting.Intervals => "As cameras see people come and go",
        PresenceCounting.FirstToLast => "From first to last sighting",
        _ => throw new ArgumentOutOfRangeException(nameof(counting)),
    };

    private static string Word(AutomaticCheckOut closing) => closing switch
    {
        AutomaticCheckOut.AtLastSeen => "Left when last seen",
        AutomaticCheckOut.AtEnd => "Left at the end",
        _ => throw new ArgumentOutOfRangeException(nameof(closing)),
    };

    private async Task AddTeacher(string? personId)
    {
        if (personId is null || _staff.Contains(personId))
            return;
        await Names.Load([personId]);
        _staff.Add(personId);
    }

    private async Task Save()
    {
        if (_saving)
            return;
        _saving = true;
        var course = new Course(
            Course?.Id ?? ProposedId.From(_name, [.. Teaching.Plan.Courses.Select(one => one.Id)], "course"),
            _name.Trim(),
            Course?.Roster ?? [],
            [.. _staff],
            _share / 100.0,
            TimeSpan.FromMinutes(_late),
            TimeSpan.FromMinutes(_early),
            TimeSpan.FromMinutes(_before),
            TimeSpan.FromMinutes(_after),
            _counting,
            _closing,
            _colour);
        if (await _errors.Try(() => Teaching.Save(course)))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }
}
