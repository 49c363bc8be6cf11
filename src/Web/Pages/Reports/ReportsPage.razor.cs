using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Courses;
using AutoAttend.Web.Components;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoAttend.Web.Pages.Reports;

/// <summary>Any report of any days; the choice stands in the address, the site is the one chosen above.</summary>
public sealed partial class ReportsPage : IDisposable
{
    // More than a screen can be read of, and than a browser shows at once.
    private const int MostShown = 1000;

    private readonly FieldErrors _errors = new("From", "To");
    private CancellationTokenSource _loading = new();
    private ReportQuestion? _question;
    private IReadOnlyList<ReportColumn> _columns = [];
    private IReadOnlyList<ReportRow>? _rows;
    private IReadOnlyList<Group> _groups = [];
    private IReadOnlyList<Course> _courses = [];
    private DateOnly _today;
    private string? _siteName;
    private string? _problem;
    private ReportStep? _step;
    private bool _more;

    [SupplyParameterFromQuery]
    private string? Report { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Person { get; set; }

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [SupplyParameterFromQuery]
    private string? Course { get; set; }

    [SupplyParameterFromQuery]
    private string? Lang { get; set; }

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private SiteTimes Sites { get; set; } = null!;

    [Inject]
    private CurrentSite Current { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private ReportSpan ThisMonth => ReportSpan.Month(_today);

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Changed -= Load;
        _loading.Cancel();
        _loading.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Current.Changed += Load;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        await _loading.CancelAsync();
        _loading.Dispose();
        _loading = new CancellationTokenSource();
        var cancellation = _loading.Token;
        (_rows, _more, _problem, _step) = (null, false, null, null);
        var site = await Sites.For(Current.Id);
        (_today, _siteName) = (site.Day(Time.GetUtcNow()), site.Site.Name);
        try
        {
            _question = Ask(site.Site.Id);
            _groups = await Grains.GetGrain<IGroupsGrain>(GrainKeys.Only).List();
            _courses = (await Grains.GetGrain<ICoursePlanGrain>(site.Site.Id).Get()).Courses;
            await Read(_question, cancellation);
        }
        catch (Exception refused) when (refused is InvalidInputException or NotFoundException)
        {
            _problem = refused.Message;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return; // Something else is asked by now.
        }

        StateHasChanged();
    }

    private async Task Read(ReportQuestion question, CancellationToken cancellation)
    {
        var reader = await ReportReader.Open(Grains, question, Time.GetUtcNow());
        var rows = new List<ReportRow>();
        var more = false;
        await foreach (var row in reader.Rows(new Steps(this), cancellation))
        {
            if (more = rows.Count == MostShown)
                break;
            rows.Add(row);
        }

        cancellation.ThrowIfCancellationRequested();
        (_columns, _rows, _more) = (reader.Columns, rows, more);
    }

    private ReportQuestion Ask(string siteId)
    {
        var report = Report ?? "month";
        var span = report == "board" ? ReportSpan.Day(_today) : ThisMonth;
        return ReportQuestion.Parse(report, new ReportAddress(
            siteId, From ?? ReportSpan.Text(span.From), To ?? (report == "board" ? From : null) ?? ReportSpan.Text(span.To), Person, Group, Course, Lang, By));
    }

    private async Task Go(ReportQuestion question)
    {
        if (!await _errors.Try(() => Task.FromResult(question.Span.Checked())))
            return;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/reports", new Dictionary<string, object?>
        {
            ["report"] = question.Kind.ToString().ToLowerInvariant(),
            ["from"] = ReportSpan.Text(question.Span.From),
            ["to"] = ReportSpan.Text(question.Span.To),
            ["person"] = question.PersonId,
            ["group"] = question.Group,
            ["course"] = question.CourseId,
            ["lang"] = question.Words == ReportWords.English ? null : question.Words.Code,
            ["by"] = question.By,
        }));
    }

    private async Task Print() => await Browser.InvokeVoidAsync("print");

    private sealed class Steps(ReportsPage page) : IProgress<ReportStep>
    {
        public void Report(ReportStep value)
        {
            page._step = value;
            page.StateHasChanged();
        }
    }
}
