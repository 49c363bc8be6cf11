using System.Globalization;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Components;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Languages;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>The fields that say what a report is of.</summary>
public sealed partial class ReportFilters
{
    // What was typed and refused stays in its field.
    private DateOnly? _to;

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public ReportQuestion Question { get; set; } = null!;

    /// <summary>The day at the site.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The groups to choose from.</summary>
    [Parameter]
    public IReadOnlyList<Group> Groups { get; set; } = [];

    /// <summary>The courses to choose from.</summary>
    [Parameter]
    public IReadOnlyList<Course> Courses { get; set; } = [];

    /// <summary>Called with what is wanted instead.</summary>
    [Parameter]
    public EventCallback<ReportQuestion> Changed { get; set; }

    /// <summary>Why that was refused.</summary>
    [Parameter, EditorRequired]
    public FieldErrors Errors { get; set; } = null!;

    private bool IsBoard => Question.Kind == ReportKind.Board;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!Errors.Has("To"))
            _to = null;
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Variant Shown(bool chosen) => chosen ? Variant.Filled : Variant.Outlined;

    private static DateOnly? Read(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is >= 1900 and <= 9000 ? read : null;

    private Task ChangeKind(ReportKind kind)
    {
        var span = kind == ReportKind.Board ? ReportSpan.Day(Question.Span.From <= Today && Today <= Question.Span.To ? Today : Question.Span.From)
            : IsBoard ? ReportSpan.Month(Question.Span.From)
            : Question.Span;
        return Change(Question with
        {
            Kind = kind,
            Span = span,
            PersonId = ReportQuestion.HasPeople(kind) ? Question.PersonId : null,
            Group = ReportQuestion.HasPeople(kind) ? Question.Group : null,
            CourseId = ReportQuestion.HasCourses(kind) ? Question.CourseId : null,
            By = Question.By is { } by && ReportQuestion.Groupable(kind).Contains(by) ? by : null,
        });
    }

    // A later start takes the end along, rather than being refused for it.
    private Task ChangeFrom(string? day) => Read(day) is not { } from ? Task.CompletedTask
        : Change(Question with { Span = IsBoard ? ReportSpan.Day(from) : new(from, from > Question.Span.To ? from : Question.Span.To) });

    private Task ChangeTo(string? day)
    {
        if (Read(day) is not { } to)
            return Task.CompletedTask;
        _to = to;
        return Change(Question with { Span = Question.Span with { To = to } });
    }

    private Task Move(int by) => Change(Question with { Span = Question.Span.Moved(by) });

    private Task Choose(Func<DateOnly, ReportSpan> span) =>
        Change(Question with { Span = span(Question.Span.From <= Today && Today <= Question.Span.To ? Today : Question.Span.From) });

    private Task ChangeWords(string code) => Change(Question with { Words = ReportWords.All.First(words => words.Code == code) });

    private Task Change(ReportQuestion question) => Changed.InvokeAsync(question);
}
