using AutoAttend.Contracts;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Shifts;

/// <summary>Adds or edits a shift, and says in words what was typed; it stays when it is refused.</summary>
public sealed partial class ShiftDialog
{
    // As Contracts.Shifts.Rounding allows, so that every hour begins with a step.
    private static readonly int[] Steps = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];

    private static readonly string[] Fields =
    [
        "Shift name", "Start", "End", "Break", "Break taken off", "Break taken off after", "Grace late", "Grace early", "Core time", "Target",
        "Rounding", "Minimum for half a day", "Minimum for a full day", "Overtime after", "Overtime before the start", "Overtime beyond the end",
        "Least overtime", "Claim before", "Claim after",
    ];

    private readonly FieldErrors _errors = new(Fields);
    private ShiftForm _form = new();
    private bool _saving;

    /// <summary>The shift to edit; null to add one.</summary>
    [Parameter]
    public ShiftTemplate? Shift { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private Planning Planning { get; set; } = null!;

    private bool Used => Shift is { } shift
        && (Planning.Plan.Rotas.Any(rota => rota.Entries.Any(entry => entry.ShiftId == shift.Id))
            || Planning.Plan.Exceptions.Any(exception => exception.ShiftIds.Contains(shift.Id)));

    private IReadOnlyList<string> Summary
    {
        get
        {
            try
            {
                return ShiftWords.Sentences(_form.ToTemplate("typed"));
            }
            catch (InvalidInputException unfinished)
            {
                return [unfinished.Message];
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _form = Shift is { } shift ? ShiftForm.Of(shift) : ShiftForm.New(Planning.Plan.Templates.Count % ShiftColours.Names.Count);

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

    private bool HasAny(params string[] fields) => fields.Any(_errors.Has);

    private async Task Save()
    {
        if (_saving)
            return;
        _saving = true;
        if (await _errors.Try(() => Planning.Save(_form.ToTemplate(Shift?.Id ?? NewId()))))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private string NewId() => ProposedId.From(_form.Name, [.. Planning.Plan.Templates.Select(one => one.Id)], "shift");
}
