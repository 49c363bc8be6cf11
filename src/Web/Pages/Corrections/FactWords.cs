using AutoAttend.Contracts.Corrections;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>Lines of the audit trail in words.</summary>
public static class FactWords
{
    /// <summary>What was done, for example <c>Corrected: check-in at 08:02, shift early of Mon 2 Mar 2026</c>.</summary>
    public static string Title(FactContent content, SiteTime site) => content switch
    {
        Correction correction => $"Corrected: {About(correction.Change, site)}",
        CorrectionWithdrawal => "Took a correction back",
        CorrectionRequest request => $"Asked for: {About(request.Change, site)}",
        RequestDecision decision => decision.Approved ? "Approved a request" : "Refused a request",
        PeriodClosing closing => $"Closed {Typed.LongDay(closing.From)} to {Typed.LongDay(closing.To)}, {Figures.Count(closing.Records)} records",
        PeriodReopening => "Reopened a period",
        PlanChange { Before: null } added => $"Added: {added.Kind} {added.SubjectId}",
        PlanChange { After: null } removed => $"Removed: {removed.Kind} {removed.SubjectId}",
        PlanChange changed => $"Changed: {changed.Kind} {changed.SubjectId}",
        _ => content.GetType().Name,
    };

    /// <summary>Why; empty where nobody said.</summary>
    public static string Reason(FactContent content) => content switch
    {
        Correction correction => correction.Reason,
        CorrectionWithdrawal withdrawal => withdrawal.Reason,
        CorrectionRequest request => request.Reason,
        RequestDecision decision => decision.Reason,
        PeriodClosing closing => closing.Reason,
        PeriodReopening reopening => reopening.Reason,
        _ => "",
    };

    /// <summary>What it changed.</summary>
    public static IReadOnlyList<FigureChange> Changes(AttendanceFact fact, SiteTime site) => fact.Content switch
    {
        Correction correction => FigureChange.Of(correction.Before, correction.After, correction.Change.Date, site),
        CorrectionWithdrawal withdrawal => FigureChange.Of(withdrawal.Before, withdrawal.After, site.Day(fact.Start), site),
        PlanChange plan => JsonChange.Of(plan.Before, plan.After),
        _ => [],
    };

    private static string About(CorrectionChange change, SiteTime site)
    {
        var phrase = RecordWords.Phrase(change, site);
        return $"{char.ToLowerInvariant(phrase[0])}{phrase[1..]}, {RecordWords.Name(change.OccasionId)} of {Typed.LongDay(change.Date)}";
    }
}
