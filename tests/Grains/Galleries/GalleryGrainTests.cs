using AutoAttend.Contracts;
using AutoAttend.Contracts.Galleries;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Galleries;

public sealed class GalleryGrainTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    private IGalleryGrain Gallery => _cluster.Client.GetGrain<IGalleryGrain>(GrainKeys.Only);

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Before_any_rebuild_it_says_where_templates_are()
    {
        Assert.Equal(new GalleryStatus("In the test", null, null, null), await Gallery.GetStatus());
    }

    [Fact]
    public async Task Photos_of_another_model_get_templates_of_the_one_at_work_and_keep_their_old_ones()
    {
        var ada = await EnrolledWithAnotherModel("ada");
        var history = (await _cluster.Person(ada).Get()).Profile;

        var rebuild = await Rebuilt();

        Assert.Equal((GalleryRebuildStage.Done, 1, 1, 1, 0), (rebuild.Stage, rebuild.People, rebuild.AllPeople, rebuild.Renewed, rebuild.Refused));
        Assert.Equal([FakeFaces.ModelId, "old-model"], _cluster.Ports.Templates.All.Select(template => template.ModelId).Order());
        Assert.Equal(FakeFaces.ModelId, Assert.Single((await _cluster.Person(ada).Get()).Photos).ModelId);
        Assert.Contains(_cluster.Ports.Gallery.All, template => template.ModelId == FakeFaces.ModelId && template.PersonId == ada);
        Assert.Equal([FakeFaces.ModelId], _cluster.Ports.Gallery.Rebuilt);
        Assert.Equivalent(history, (await _cluster.Person(ada).Get()).Profile, strict: true);
    }

    [Fact]
    public async Task A_photo_of_which_the_model_makes_nothing_is_counted_and_kept()
    {
        var ada = await EnrolledWithAnotherModel("ada");
        var photo = Assert.Single((await _cluster.Person(ada).Get()).Photos);
        await _cluster.Ports.Evidence.Put(photo.Id, FakeFaces.Landscape(), default);

        var rebuild = await Rebuilt();

        Assert.Equal((0, 1), (rebuild.Renewed, rebuild.Refused));
        Assert.Equal([photo], (await _cluster.Person(ada).Get()).Photos);
    }

    [Fact]
    public async Task It_can_be_stopped_and_begun_again()
    {
        var goOn = new TaskCompletionSource();
        _cluster.Ports.Gallery.RebuildsWait = goOn.Task;
        var begun = await Gallery.Rebuild();
        Assert.True(begun.Rebuild?.IsUnderWay);
        Assert.True((await Gallery.Rebuild()).Rebuild?.IsUnderWay);

        var stopped = (await Gallery.Cancel()).Rebuild!;

        Assert.Equal((GalleryRebuildStage.Cancelled, false), (stopped.Stage, stopped.IsUnderWay));
        Assert.Empty(_cluster.Ports.Gallery.Rebuilt);
        goOn.SetResult();
        Assert.Equal(GalleryRebuildStage.Done, (await Rebuilt()).Stage);
    }

    [Fact]
    public async Task One_that_a_crash_has_cut_off_goes_on()
    {
        var goOn = new TaskCompletionSource();
        _cluster.Ports.Gallery.RebuildsWait = goOn.Task;
        await Gallery.Rebuild();
        await _cluster.Deactivate(Gallery);
        goOn.SetResult();

        await Gallery.AsReference<IRemindable>().ReceiveReminder("rebuild-gallery", default);

        Assert.Equal(GalleryRebuildStage.Done, (await Ended()).Stage);
    }

    [Fact]
    public async Task A_failure_is_said_with_its_cause()
    {
        _cluster.Ports.Faults.Arm("IGallery.Rebuild");

        var rebuild = await Rebuilt();

        Assert.Equal((GalleryRebuildStage.Failed, "IGallery.Rebuild was told to fail."), (rebuild.Stage, rebuild.Problem));
    }

    [Fact]
    public async Task The_index_of_before_may_be_gone_back_to_but_not_while_one_is_built()
    {
        await Rebuilt();
        Assert.Equal("the one before", (await Gallery.GetStatus()).Previous);
        Assert.Null((await Gallery.RollBack()).Previous);

        _cluster.Ports.Gallery.RebuildsWait = new TaskCompletionSource().Task;
        await Gallery.Rebuild();
        await Assert.ThrowsAsync<InvalidInputException>(() => Gallery.RollBack());
    }

    private async Task<string> EnrolledWithAnotherModel(string face)
    {
        var id = (await _cluster.People.Enrol(Sample.Profile())).Id;
        _cluster.Ports.Model.Id = "old-model";
        await _cluster.Person(id).AddPhoto($"{face}.jpg", FakeFaces.Photo(face));
        _cluster.Ports.Model.Id = FakeFaces.ModelId;
        // What is at work is asked for once a second at most.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await _cluster.Client.GetGrain<IRecognizerGrain>(GrainKeys.Only).GetStatus()).Embedder != FakeFaces.ModelId)
            await Task.Delay(50, patience.Token);
        return id;
    }

    private async Task<GalleryRebuild> Rebuilt()
    {
        await Gallery.Rebuild();
        return await Ended();
    }

    private async Task<GalleryRebuild> Ended()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if ((await Gallery.GetStatus()).Rebuild is { IsUnderWay: false } ended)
                return ended;
            await Task.Delay(50, patience.Token);
        }
    }
}
