using AutoAttend.Contracts.Rotas;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Rotas;

/// <summary>One rota, to be changed on a grid of its days; nothing counts before it is saved.</summary>
public sealed partial class RotaPage : IDisposable
{
    private const string New = "new";

    private readonly FieldErrors _errors = new("Rota name", "Days of the cycle");
    private RotaDraft? _draft;
    private bool _missing;
    private bool _mayChange;
    private bool _saving;

    /// <summary>The rota's id; <c>new</c> for a new one.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private Planning Planning { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private UndoStack Undo { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Affected => Planning.Plan.Assignments.Count(one => one.RotaId == Id);

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Changed -= Leave;
        Planning.Changed -= Follow;
        Undo.Forget();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Current.Changed += Leave;
        await Planning.Load();
        Planning.Changed += Follow;
        _mayChange = await Account.MayChange();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Show();

    private void Show()
    {
        if (_draft?.Saved.Id == Id || (Id == New && _draft is { Saved.Id: "" }))
            return;
        var rota = Id == New ? RotaDraft.Empty : Planning.Plan.Rotas.FirstOrDefault(one => one.Id == Id);
        _draft = rota is null ? null : new RotaDraft(rota);
        _missing = rota is null;
    }

    // Taken back, or changed elsewhere: what is kept changes, what is being typed does not.
    private void Follow() => _ = InvokeAsync(() =>
    {
        if (_draft is { IsChanged: false } draft && Planning.Plan.Rotas.FirstOrDefault(one => one.Id == Id) is { } kept)
            draft.Keep(kept);
        StateHasChanged();
    });

    private Task Leave()
    {
        Navigation.NavigateTo("/schedules?tab=rotas");
        return Task.CompletedTask;
    }

    private void Resize(int days) => _draft!.Describe(_draft.Rota with { CycleDays = Math.Clamp(days, 1, 366) });

    private void Anchor(string? day)
    {
        if (Typed.Day(day) is { } anchor)
            _draft!.Describe(_draft.Rota with { Anchor = anchor });
    }

    private Task UndoStep()
    {
        if (!_draft!.CanUndo)
            return Undo.Last();
        _draft.Undo();
        return Task.CompletedTask;
    }

    // shift:ID from the palette, day:N:ID from another day; both onto day:N.
    private void Drop((string Drag, string Drop) what)
    {
        if (!_mayChange || what.Drop.Split(':') is not ["day", var number] || !int.TryParse(number, out var day) || day < 0 || day >= _draft!.Rota.CycleDays)
            return;
        switch (what.Drag.Split(':'))
        {
            case ["shift", var id] when Known(id):
                _draft.Put(day, id);
                break;
            case ["day", var from, var id] when Known(id) && int.TryParse(from, out var before):
                _draft.Move(before, day, id);
                break;
        }

        bool Known(string id) => Planning.Plan.Templates.Any(shift => shift.Id == id);
    }

    private async Task Choose(int day)
    {
        var draft = _draft!;
        var parameters = new DialogParameters<DayShiftsDialog>
        {
            { dialog => dialog.Shifts, Planning.Plan.Templates },
            { dialog => dialog.Chosen, draft.On(day) },
            {
                dialog => dialog.Work, (shifts, _) =>
                {
                    draft.Set(day, shifts);
                    return Task.CompletedTask;
                }
            },
        };
        var shown = await Dialogs.ShowAsync<DayShiftsDialog>(RotaWords.FullDay(draft.Rota, day), parameters);
        await shown.Result;
    }

    private async Task Save()
    {
        if (_saving)
            return;
        _saving = true;
        var draft = _draft!;
        var before = draft.Saved;
        var wanted = draft.Rota with { Id = before.Id.Length > 0 ? before.Id : ProposedId.From(draft.Rota.Name, [.. Planning.Plan.Rotas.Select(one => one.Id)], "rota") };
        if (await _errors.Try(() => Planning.Save(wanted)))
        {
            draft.Keep(Planning.Plan.Rotas.FirstOrDefault(one => one.Id == wanted.Id) ?? wanted);
            if (before.Id.Length == 0)
                Navigation.NavigateTo($"/schedules/rotas/{wanted.Id}", replace: true);
        }

        _saving = false;
    }

    private async Task GuardChanges(LocationChangingContext leaving)
    {
        if (_draft is { IsChanged: true } && !await Dialogs.Confirm("Leave without saving?", "What you changed in this rota was not saved yet.", "Leave"))
            leaving.PreventNavigation();
    }
}
