using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>Corrects an occasion, or asks for it on the person's behalf; what was typed stays when it is refused.</summary>
public sealed partial class CorrectDialog
{
    private readonly FieldErrors _errors = new("Status", "Time", "Reason");

    // Chosen once: sent twice, it is one correction.
    private readonly string _factId = Guid.NewGuid().ToString("N");

    private CorrectionKind _kind;
    private AttendanceStatus _status = AttendanceStatus.Excused;
    private string _at = "";
    private string _reason = "";
    private AttendanceRecord? _preview;
    private bool _saving;

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public string PersonId { get; set; } = "";

    /// <summary>At which site.</summary>
    [Parameter, EditorRequired]
    public SiteTime Site { get; set; } = null!;

    /// <summary>Which day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    /// <summary>The record of the occasion; null for a day without one.</summary>
    [Parameter]
    public AttendanceRecord? Record { get; set; }

    /// <summary>Whether it is asked for only.</summary>
    [Parameter]
    public bool AsRequest { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    private ICorrectionsGrain Grain => Grains.GetGrain<ICorrectionsGrain>(PersonId);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _kind = Record is { CheckIn: not null } && (Record.CheckOut is null || Record.CheckOut.Origin == CheckOrigin.Automatic) ? CorrectionKind.CheckOut : CorrectionKind.CheckIn;
        _at = Proposed();
    }

    private Task Choose(CorrectionKind kind)
    {
        _kind = kind;
        _at = Proposed();
        return Preview();
    }

    private Task ChooseStatus(AttendanceStatus status)
    {
        _status = status;
        return Preview();
    }

    private Task Type(string? at)
    {
        _at = at ?? "";
        return Preview();
    }

    // What holds now, else the start or end of the occasion: mostly a few minutes are to be changed.
    private string Proposed()
    {
        var at = _kind == CorrectionKind.CheckOut ? Record?.CheckOut?.At ?? Record?.Occasion.End : Record?.CheckIn?.At ?? Record?.Occasion.Start;
        if (Record is null or { Occasion.Kind: OccasionKind.Day, CheckIn: null } || at is not { } known)
            return Typed.Day(Date) + "T08:00";
        return Site.Local(known).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    private async Task Preview()
    {
        _preview = null;
        await _errors.Try(async () => _preview = await Grain.Preview(Site.Site.Id, Change()));
    }

    private async Task Save()
    {
        if (_saving)
            return;
        _saving = true;
        if (await _errors.Try(SaveOrRefuse))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private async Task SaveOrRefuse()
    {
        if (string.IsNullOrWhiteSpace(_reason))
            throw new InvalidInputException("Reason", null, "Say why, in 1 to 500 characters.");
        var (change, author) = (Change(), await Account.Author());
        if (AsRequest)
            await Grain.Ask(_factId, Site.Site.Id, change, _reason.Trim(), author);
        else
            await Grain.Correct(_factId, Site.Site.Id, change, _reason.Trim(), author);
    }

    private CorrectionChange Change()
    {
        var occasion = Record?.Occasion.Id ?? OccasionIds.Day(Date);
        return _kind == CorrectionKind.Status
            ? new CorrectionChange(Date, occasion, _kind, Status: _status)
            : new CorrectionChange(Date, occasion, _kind, At: ReadTime());
    }

    private DateTimeOffset ReadTime() => DateTime.TryParse(_at, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
        ? Site.Instant(clock)
        : throw new InvalidInputException("Time", _at, "Give the day and the time that are to hold.");
}
