using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Feed;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Groups;

/// <summary>The groups, and the members of the one that the address names.</summary>
public sealed partial class GroupsPanel
{
    private IReadOnlyList<Group>? _groups;
    private IReadOnlyList<GroupMember>? _members;
    private string? _of;

    /// <summary>Which day it is at the site looked at.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private PeopleNames Names { get; set; } = null!;

    [Inject]
    private UndoStack Undo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Messages { get; set; } = null!;

    private IGroupsGrain Grain => Grains.GetGrain<IGroupsGrain>(GrainKeys.Only);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Load();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _of == Group ? Task.CompletedTask : LoadMembers();

    private static string Span(GroupMember member) => (member.From, member.To) switch
    {
        (null, null) => "",
        ({ } from, null) => $"since {Typed.LongDay(from)}",
        (null, { } to) => $"until {Typed.LongDay(to)}",
        ({ } from, { } to) => $"{Typed.LongDay(from)} to {Typed.LongDay(to)}",
    };

    private bool Is(string group) => string.Equals(group, Group, StringComparison.OrdinalIgnoreCase);

    private void Choose(string? group) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("group", group));

    private async Task Load()
    {
        _groups = await Grain.List();
        await LoadMembers();
        StateHasChanged();
    }

    private async Task LoadMembers()
    {
        _of = Group;
        if (Group is not { } group)
        {
            _members = null;
            return;
        }

        var members = await Grain.Members(group, Today.AddYears(-1), Today.AddYears(1));
        await Names.Load(members.Select(member => member.PersonId));
        if (_of == group)
            _members = [.. members.OrderBy(member => Names.Name(member.PersonId), StringComparer.CurrentCultureIgnoreCase).ThenBy(member => member.From)];
    }

    private async Task Open(GroupMember? member)
    {
        var parameters = new DialogParameters<MembershipDialog>
        {
            { dialog => dialog.Group, Group ?? "" },
            { dialog => dialog.Member, member },
            { dialog => dialog.Today, Today },
            { dialog => dialog.Save, (person, membership) => Change(person, member, membership, "Membership saved.") },
        };
        await Dialogs.ShowAsync<MembershipDialog>(member is null ? "Add a member" : Names.Name(member.PersonId), parameters);
    }

    private async Task Remove(GroupMember member)
    {
        try
        {
            await Change(member.PersonId, member, null, $"Taken out of {Group}.");
        }
        catch (InvalidInputException refused)
        {
            Messages.Add(refused.Message, Severity.Error);
        }
    }

    private async Task Change(string personId, GroupMember? before, GroupMembership? after, string done)
    {
        var (grain, author) = (Grains.GetGrain<IPersonCalendarGrain>(personId), await Account.Author());
        var memberships = (await grain.Get()).Memberships;
        var others = memberships.Where(one => before is null || !one.Is(Group ?? "") || one.From != before.From || one.To != before.To);
        await grain.SaveMemberships([.. others, .. after is null ? Array.Empty<GroupMembership>() : [after]], author);
        Undo.Offer(done, async () =>
        {
            await grain.SaveMemberships(memberships, author);
            await InvokeAsync(Load);
        });
        if (Group is null && after is not null)
            Choose(after.Group);
        await Load();
    }

    private async Task Import()
    {
        var shown = await Dialogs.ShowAsync<MembershipImportDialog>("Import members of groups");
        if (await shown.Result is { Canceled: false })
            await Load();
    }
}
