using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>Closes days of a site, the month before at first.</summary>
public sealed partial class ClosePeriodDialog
{
    private readonly FieldErrors _errors = new("First day", "Last day", "Reason");

    // Chosen once: cut off and sent again, it is one closing.
    private readonly string _factId = Guid.NewGuid().ToString("N");

    private IReadOnlyList<AttendanceTotals>? _totals;
    private int _openRequests;
    private string _from = "";
    private string _to = "";
    private string _reason = "";
    private bool _saving;

    /// <summary>Which site.</summary>
    [Parameter, EditorRequired]
    public SiteTime Site { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        var today = Site.Day(Time.GetUtcNow());
        var month = new DateOnly(today.Year, today.Month, 1);
        return Choose(Typed.Day(month.AddMonths(-1)), Typed.Day(month.AddDays(-1)));
    }

    private TimeSpan Sum(Func<AttendanceTotals, TimeSpan> figure) => _totals!.Aggregate(TimeSpan.Zero, (sum, one) => sum + figure(one));

    private async Task Choose(string? from, string? to)
    {
        (_from, _to, _totals) = (from ?? "", to ?? "", null);
        await _errors.Try(async () =>
        {
            var (first, last) = (Typed.ReadDay("First day", _from), Typed.ReadDay("Last day", _to));
            if (last < first)
                throw new InvalidInputException("Last day", _to, $"Give a day not before {_from}.");
            var totals = await Grains.GetGrain<IReportsGrain>(Site.Site.Id).Totals(new ReportQuery(first, last));
            var open = await Grains.GetGrain<IAuditGrain>(Site.Site.Id).OpenRequests();
            _openRequests = open.Count(request => ((CorrectionRequest)request.Fact.Content).Change.Date is var date && first <= date && date <= last);
            _totals = totals;
        });
    }

    private async Task Close()
    {
        if (_saving)
            return;
        _saving = true;
        if (await _errors.Try(CloseOrRefuse))
            Dialog.Close(DialogResult.Ok(true));
        _saving = false;
    }

    private async Task CloseOrRefuse() => await Grains.GetGrain<IPeriodsGrain>(Site.Site.Id).Close(
        _factId, Typed.ReadDay("First day", _from), Typed.ReadDay("Last day", _to), _reason.Trim(), await Account.Author());
}
