using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Formats;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>A report as a table on the page.</summary>
public sealed partial class ReportTableView
{
    private readonly HashSet<ReportRow> _open = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<int> _shown = [];
    private IReadOnlyList<ReportGroup> _groups = [];
    private int _below;
    private int _personId;
    private bool _adds;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReportQuestion Question { get; set; } = null!;

    /// <summary>The report's columns.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ReportColumn> Columns { get; set; } = [];

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ReportRow> Rows { get; set; } = [];

    /// <summary>Whether sums are shown: of some of the rows they would mislead.</summary>
    [Parameter]
    public bool Sums { get; set; } = true;

    private int Width => _shown.Count + (_below >= 0 ? 1 : 0);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _shown = [.. Enumerable.Range(0, Columns.Count).Where(at => Columns[at].Place == ColumnPlace.Grid)];
        _below = Find(column => column.Place == ColumnPlace.Below);
        _personId = Find(column => column.Key == "person_id");
        _adds = _shown.Any(at => Columns[at].Adds);
        _groups = ReportGroup.Of(Columns, Rows, Question.By, (column, row, cell) => CellText.Write(Question.Words, column, row, cell));
    }

    private static bool IsFigure(ReportColumn column) => column.Kind is not (CellKind.Text or CellKind.Date or CellKind.YesNo);

    private static string Class(ReportColumn column, string text) =>
        (column.Key == "person" ? "who" : column.Kind == CellKind.Date ? "day aa-num" : IsFigure(column) ? "figure aa-num" : "") + (text.Length == 0 ? " none" : "");

    private int Find(Predicate<ReportColumn> wanted) => Columns.ToList().FindIndex(wanted);

    private string Heading(int at) => Question.Words.Column(Columns[at].Key);

    private string Text(ReportRow row, int at) => CellText.Write(Question.Words, Columns[at], row, row.Cells[at]);

    // A stranger has a visitor's id there, and no page of their own.
    private string? PersonOf(ReportRow row) =>
        _personId >= 0 && row.Cells[_personId] is string id && (Question.Kind != ReportKind.Board || Text(row, Find(column => column.Key == "occasion_id")).Length > 0) ? id : null;

    private void Toggle(ReportRow row)
    {
        if (!_open.Remove(row))
            _open.Add(row);
    }
}
