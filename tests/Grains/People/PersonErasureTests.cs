using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Tests.Fakes;
using Orleans.Runtime;

namespace AutoAttend.Grains.Tests.People;

public sealed class PersonErasureTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Erasing_removes_everything_of_one_person_and_nothing_of_another()
    {
        var ada = await EnrolAndSee("Ada Example", "ada");
        var bert = await EnrolAndSee("Bert Example", "bert");

        var receipt = await _cluster.Person(ada).Erase();

        // Two sightings, and the audit trail's word of the groups that the profile brought.
        Assert.Equal((1, 1, 2, 2, 3), (receipt.Templates, receipt.Photos, receipt.Sightings, receipt.Evidence, receipt.LedgerEntries));
        await AssertGone(ada);
        Assert.Equal(bert, Assert.Single(await _cluster.Board(Sample.Day).Get()).PersonId);
        Assert.Single((await _cluster.Person(bert).Get()).Photos);
        Assert.Equal(2, _cluster.Ports.Log.All.Count);
        Assert.Equal(2, _cluster.Ports.Ledger.Count);
        Assert.Equal(3, _cluster.Ports.Evidence.Ids.Count);
    }

    [Theory]
    [InlineData("ILedger.ReadPerson")]
    [InlineData("IGallery.Erase")]
    [InlineData("ITemplateStore.Erase")]
    [InlineData("IEvidenceStore.Remove")]
    [InlineData("ISightingLog.Query")]
    [InlineData("ISightingLog.Erase")]
    [InlineData("ILedger.Erase")]
    [InlineData("IFactLedger.Erase")]
    [InlineData("IPeopleIndex.Remove")]
    public async Task An_erasure_that_was_cut_off_is_finished_by_its_reminder_even_after_a_restart(string step)
    {
        var ada = await EnrolAndSee("Ada Example", "ada");
        _cluster.Ports.Faults.Arm(step);
        await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Person(ada).Erase());
        Assert.False(_cluster.Ports.Faults.IsArmed(step));

        await _cluster.Deactivate(_cluster.Person(ada));
        await Remind(ada);
        await AssertGone(ada);
        Assert.Empty(_cluster.Ports.Evidence.Ids);
    }

    [Fact]
    public async Task Erasing_again_removes_nothing_more()
    {
        var ada = await EnrolAndSee("Ada Example", "ada");
        await _cluster.Person(ada).Erase();
        var receipt = await _cluster.Person(ada).Erase();
        Assert.Equal((0, 0, 0, 0, 0), (receipt.Templates, receipt.Photos, receipt.Sightings, receipt.Evidence, receipt.LedgerEntries));
    }

    [Fact]
    public async Task A_sighting_in_flight_brings_nobody_back()
    {
        var ada = await EnrolAndSee("Ada Example", "ada");
        await _cluster.Person(ada).Erase();

        var late = Sample.Sighting(ada, "18:00", CameraDirection.Out);
        await _cluster.Ports.Evidence.Put(late.EvidenceId!, [1], CancellationToken.None);
        await _cluster.Ports.Log.Write(late, CancellationToken.None);
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person(ada).Record(late));
        Assert.Equal(0, _cluster.Ports.Ledger.Count);
        Assert.Empty(await _cluster.Board(Sample.Day).Get());

        await Remind(ada);
        await AssertGone(ada);
        Assert.Empty(_cluster.Ports.Evidence.Ids);
    }

    [Fact]
    public async Task A_page_left_open_brings_nobody_back()
    {
        var ada = await EnrolAndSee("Ada Example", "ada");
        await _cluster.Person(ada).Erase();
        await _cluster.Deactivate(_cluster.Person(ada));
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person(ada).Save(Sample.Profile()));
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person(ada).AddPhoto("ada.jpg", FakeFaces.Photo("ada")));
        await AssertGone(ada);
    }

    private async Task<string> EnrolAndSee(string name, string face)
    {
        var id = (await _cluster.People.Enrol(Sample.Profile(name))).Id;
        Assert.NotNull((await _cluster.Person(id).AddPhoto($"{face}.jpg", FakeFaces.Photo(face))).Accepted);
        foreach (var sighting in (Sighting[])[Sample.Sighting(id, "08:00"), Sample.Sighting(id, "17:00", CameraDirection.Out)])
        {
            await _cluster.Ports.Evidence.Put(sighting.EvidenceId!, [1], CancellationToken.None);
            await _cluster.Ports.Log.Write(sighting, CancellationToken.None);
            await _cluster.Person(id).Record(sighting);
        }

        return id;
    }

    private Task Remind(string id) => _cluster.Person(id).AsReference<IRemindable>().ReceiveReminder("finish-erasure", default);

    private async Task AssertGone(string id)
    {
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person(id).Get());
        await Assert.ThrowsAsync<NotFoundException>(() => _cluster.Person(id).GetHistory(Sample.Day, Sample.Day));
        Assert.DoesNotContain(_cluster.Ports.Index.All, person => person.Id == id);
        Assert.DoesNotContain(_cluster.Ports.Templates.All, template => template.PersonId == id);
        Assert.DoesNotContain(_cluster.Ports.Gallery.All, template => template.PersonId == id);
        Assert.DoesNotContain(_cluster.Ports.Log.All, sighting => sighting.PersonId == id);
        Assert.DoesNotContain(await _cluster.Board(Sample.Day).Get(), record => record.PersonId == id);
        Assert.Empty(await _cluster.Ports.Ledger.ReadPerson(id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None));
    }
}
