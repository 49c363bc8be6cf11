using AutoAttend.Contracts.Corrections;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>The audit trail of a site, filtered by the address.</summary>
public sealed partial class AuditPanel
{
    // A change of so few figures is shown at once, a longer one when asked for.
    private const int Few = 6;

    private readonly FieldErrors _errors = new("From", "To");
    private List<AttendanceFact>? _facts;
    private (string? Person, string? Author, string? From, string? To)? _shown;
    private string? _next;
    private bool _loading;

    /// <summary>Which site.</summary>
    [Parameter, EditorRequired]
    public SiteTime Site { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Person { get; set; }

    [SupplyParameterFromQuery]
    private string? Author { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsFiltered => (Person ?? Author ?? From ?? To) is not null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (Person, Author, From, To);
        if (_shown == wanted)
            return;
        (_shown, _facts, _next) = (wanted, null, null);
        if (!await _errors.Try(() => Read(wanted)))
            _facts = [];
    }

    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value));

    private async Task More()
    {
        _loading = true;
        await _errors.Try(() => Read(_shown!.Value));
        _loading = false;
    }

    private async Task Read((string? Person, string? Author, string? From, string? To) wanted)
    {
        DateTimeOffset? from = Typed.ReadDayOrNone("From", From) is { } first ? Site.Bounds(first).Start : null;
        DateTimeOffset? to = Typed.ReadDayOrNone("To", To) is { } last ? Site.Bounds(last).End : null;
        var page = await Grains.GetGrain<IAuditGrain>(Site.Site.Id).Query(new AuditQuery(from, to, Person, Author, _next));
        // The author of a request may be the person.
        await Names.Load(page.Facts.SelectMany(fact => new[] { fact.PersonId, fact.Author == fact.PersonId ? fact.Author : null }));
        // A slow answer to an earlier filter must not replace a later one's.
        if (_shown != wanted)
            return;
        _facts = [.. _facts ?? [], .. page.Facts];
        _next = page.Next;
    }
}
