using AutoAttend.Contracts.People;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace AutoAttend.Web.Pages.People;

/// <summary>The form of a profile. What was typed stays when it is refused, and leaving asks first.</summary>
public sealed partial class ProfileForm
{
    private readonly FieldErrors _errors = new("Name", "Number", "Group", "Groups", "Consent given on", "Consent note");
    private ProfileDraft _draft = new();
    private ProfileDraft _saved = new();
    private bool _saving;
    private Task _suggesting = Task.CompletedTask;

    /// <summary>What is stored; null for somebody new.</summary>
    [Parameter]
    public PersonProfile? Profile { get; set; }

    /// <summary>Stores what was typed.</summary>
    [Parameter, EditorRequired]
    public Func<PersonProfile, Task> Save { get; set; } = _ => Task.CompletedTask;

    /// <summary>The button that stores it.</summary>
    [Parameter]
    public string SaveLabel { get; set; } = "Save";

    /// <summary>Whether typing begins here.</summary>
    [Parameter]
    public bool AutoFocus { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsChanged => _draft != _saved;

    // One group that is too long and too many of them are told under different names.
    private string? GroupsError => _errors.For("Group") ?? _errors.For("Groups");

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Profile is not null)
            _saved = ProfileDraft.Of(Profile);
        Revert();
    }

    private async Task Submit()
    {
        if (_saving)
            return;
        _saving = true;
        var before = _saved;
        // The tick of consent may have come just before: its day belongs to what is saved.
        await _suggesting;
        // Set before saving: storing somebody new leads to another page, which must not ask whether to discard.
        var wanted = _draft with { };
        if (!await _errors.Try(async () =>
        {
            var profile = wanted.ToProfile();
            _saved = wanted;
            await Save(profile);
        }))
        {
            _saved = before;
        }

        _saving = false;
    }

    private void Revert() => _draft = _saved with { };

    private Task SuggestDay() => _suggesting = Suggest();

    private async Task Suggest()
    {
        if (_draft.Consent && _draft.ConsentOn.Length == 0)
            _draft.ConsentOn = ProfileDraft.Day((await Sites.For(Current.Id)).Day(Time.GetUtcNow()));
    }

    private async Task GuardChanges(LocationChangingContext leaving)
    {
        if (IsChanged && !await Dialogs.Confirm("Leave without saving?", "What you changed here was not saved yet.", "Leave"))
            leaving.PreventNavigation();
    }
}
