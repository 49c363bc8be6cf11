using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace AutoAttend.Web.Pages.Schedules.Groups;

/// <summary>Imports memberships: the file is checked whole against everybody's calendars before the first person is changed.</summary>
public sealed partial class MembershipImportDialog
{
    // Some 20,000 memberships.
    private const int LargestFile = 1_000_000;
    private const int Searched = 100;

    private MembershipImport? _import;
    private string? _problem;
    private bool _working;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    private async Task Read(InputFileChangeEventArgs chosen)
    {
        (_import, _problem) = (null, null);
        if (chosen.File.Size > LargestFile)
        {
            _problem = "The file is larger than 1 MB. Import it in parts.";
            return;
        }

        _working = true;
        using var reader = new StreamReader(chosen.File.OpenReadStream(LargestFile));
        _import = await Check(await reader.ReadToEndAsync());
        _working = false;
    }

    private async Task<MembershipImport> Check(string text)
    {
        var (rows, problems) = MembershipFile.Read(text);
        if (problems.Count > 0)
            return new MembershipImport(new Dictionary<string, IReadOnlyList<GroupMembership>>(), 0, problems);
        var people = Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only);
        Dictionary<string, string> ids = [];
        Dictionary<string, IReadOnlyList<GroupMembership>> present = [];
        foreach (var number in rows.Select(row => row.Number).Distinct())
        {
            if ((await people.Search(number, 0, Searched)).People.FirstOrDefault(one => one.Number == number) is not { } person)
                continue;
            ids[number] = person.Id;
            present[person.Id] = (await Grains.GetGrain<IPersonCalendarGrain>(person.Id).Get()).Memberships;
        }

        return MembershipImport.Of(rows, ids, present);
    }

    private async Task Take()
    {
        _working = true;
        try
        {
            var author = await Account.Author();
            foreach (var (person, memberships) in _import!.Memberships)
                await Grains.GetGrain<IPersonCalendarGrain>(person).SaveMemberships(memberships, author);
            Dialog.Close(DialogResult.Ok(true));
        }
        catch (InvalidInputException refused)
        {
            _problem = $"Somebody's groups were changed meanwhile. {refused.Message} Choose the file again: what is there already is left out.";
        }

        _working = false;
    }
}
