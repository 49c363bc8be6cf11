using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Rotas;

/// <summary>Says who works by a rota, and when.</summary>
public sealed partial class AssignDialog
{
    private readonly FieldErrors _errors = new("Who", "First day", "Last day", "Offset");
    private Subject? _who;
    private string _from = "";
    private string _to = "";
    private int _offset;
    private bool _saving;

    /// <summary>Which rota.</summary>
    [Parameter, EditorRequired]
    public Rota Rota { get; set; } = null!;

    /// <summary>The assignment to edit; null to add one.</summary>
    [Parameter]
    public RotaAssignment? Assignment { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private Planning Planning { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Assignment is { } kept)
            (_who, _from, _to, _offset) = (kept.Who, Typed.Day(kept.From), Typed.Day(kept.To), kept.Offset);
        else
            _from = Typed.Day((await Sites.For(Current.Id)).Day(Time.GetUtcNow()));
    }

    private async Task Save()
    {
        if (_saving)
            return;
        _saving = true;
        if (await _errors.Try(() => Planning.Save(Read())))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private RotaAssignment Read() => new(
        Assignment?.Id ?? Guid.NewGuid().ToString("N"),
        Rota.Id,
        _who ?? throw new InvalidInputException("Who", null, "Choose a person or a group."),
        Typed.ReadDay("First day", _from),
        Typed.ReadDayOrNone("Last day", _to),
        _offset);
}
