using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace AutoAttend.Web.Pages.Sessions;

/// <summary>The roster of a course over time. A file is checked whole before any of its lines stands on the list, and the list is saved whole.</summary>
public sealed partial class RosterDialog
{
    // Some 20,000 members.
    private const int LargestFile = 1_000_000;
    private const int Searched = 100;

    private readonly FieldErrors _errors = new("Who", "From", "To");
    private readonly List<CourseMember> _members = [];
    private IReadOnlyList<ImportProblem> _problems = [];
    private Subject? _who;
    private string _from = "";
    private string _to = "";
    private string? _said;
    private bool _working;

    /// <summary>The course.</summary>
    [Parameter, EditorRequired]
    public Course Course { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private Teaching Teaching { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    private bool Changed => !_members.SequenceEqual(Course.Roster);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Names.Load(Course.Roster.Select(member => member.Who.PersonId));
        _members.AddRange(Course.Roster);
    }

    private string Who(Subject who) => who.Group ?? Names.Name(who.PersonId);

    private async Task Add() => await _errors.Try(async () =>
    {
        var who = _who ?? throw new InvalidInputException("Who", null, "Choose a person or a group.");
        var member = new CourseMember(who, Typed.ReadDayOrNone("From", _from), Typed.ReadDayOrNone("To", _to));
        if (member.To < member.From)
            throw new InvalidInputException("To", _to, $"Choose a day not before {_from}.");
        if (_members.Contains(member))
            throw new InvalidInputException("Who", Who(who), "They are on the list for these days already.");
        await Names.Load([who.PersonId]);
        _members.Add(member);
        (_who, _from, _to) = (null, "", "");
    });

    private async Task Import(InputFileChangeEventArgs chosen)
    {
        (_problems, _said) = ([], null);
        if (chosen.File.Size > LargestFile)
        {
            _problems = [new ImportProblem(0, "file", chosen.File.Name, "it is larger than 1 MB; import it in parts.")];
            return;
        }

        _working = true;
        using var reader = new StreamReader(chosen.File.OpenReadStream(LargestFile));
        await Take(await reader.ReadToEndAsync());
        _working = false;
    }

    private async Task Take(string text)
    {
        var (rows, unreadable) = RosterFile.Read(text);
        _problems = unreadable;
        if (unreadable.Count > 0)
            return;
        var people = Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only);
        Dictionary<string, string> ids = [];
        foreach (var number in rows.Select(row => row.Number).Where(number => number.Length > 0).Distinct())
        {
            if ((await people.Search(number, 0, Searched)).People.FirstOrDefault(one => one.Number == number) is { } person)
                ids[number] = person.Id;
        }

        var groups = (await Grains.GetGrain<IGroupsGrain>(GrainKeys.Only).List()).Select(group => group.Name).ToList();
        (var members, _problems) = RosterFile.Resolve(rows, ids, groups);
        if (_problems.Count > 0)
            return;
        await Names.Load(members.Select(member => member.Who.PersonId));
        var fresh = members.Except(_members).ToList();
        _members.AddRange(fresh);
        _said = fresh.Count == 0 ? "Everybody in the file is on the list already." : $"{fresh.Count} new on the list. Save to let it count.";
    }

    private async Task Save()
    {
        if (_working)
            return;
        _working = true;
        if (await _errors.Try(() => Teaching.Save(Course with { Roster = [.. _members] })))
            Dialog.Close(DialogResult.Ok(true));
        _working = false;
    }
}
