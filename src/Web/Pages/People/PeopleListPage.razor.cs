using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using Microsoft.AspNetCore.Components;

namespace AutoAttend.Web.Pages.People;

/// <summary>Everybody who is enrolled, searchable; search and page stand in the address.</summary>
public sealed partial class PeopleListPage
{
    /// <summary>People on a page: what fits two screens, so that paging stays rare.</summary>
    public const int PageSize = 25;

    private Contracts.People.PeoplePage? _found;
    private (string? Search, int Number) _shown;

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Number => Math.Max(PageNumber ?? 1, 1);

    private int Pages => ((_found?.Total ?? 0) + PageSize - 1) / PageSize;

    private string? Summary => _found switch
    {
        null => null,
        { Total: 1 } => "1 person",
        { Total: var total } => $"{total} people",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (Search, Number);
        if (_found is not null && _shown == wanted)
            return;
        _shown = wanted;
        var found = await Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Search(Search ?? "", (Number - 1) * PageSize, PageSize);
        // A slow answer to an earlier search must not replace a later one.
        if (_shown == wanted)
            _found = found;
    }

    private void SearchFor(string? text) => Show(text, 1);

    private void GoTo(int page) => Show(Search, page);

    private void Show(string? search, int page) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["search"] = string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
            ["page"] = page > 1 ? page : null,
        }),
        replace: true);
}
