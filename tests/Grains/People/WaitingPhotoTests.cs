using AutoAttend.Contracts.People;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.People;

/// <summary>Photos that are added while the gallery's index cannot be reached.</summary>
public sealed class WaitingPhotoTests : IAsyncLifetime
{
    private GrainsCluster _cluster = null!;

    public async ValueTask InitializeAsync() => _cluster = await GrainsCluster.Start();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_photo_is_kept_and_waits_and_says_why()
    {
        var ada = await Enrol();
        _cluster.Ports.Gallery.IsAway = true;

        var verdict = await _cluster.Person(ada).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));

        Assert.True(verdict.Accepted?.Waiting);
        Assert.Equal("It is kept, but cameras know the face only once the gallery can be reached. The gallery is away.", verdict.Message);
        Assert.True(Assert.Single((await _cluster.Person(ada).Get()).Photos).Waiting);
        Assert.Empty(_cluster.Ports.Gallery.All);
        Assert.Single(_cluster.Ports.Templates.All);
    }

    [Fact]
    public async Task It_is_in_the_gallery_by_itself_soon_after_that_can_be_reached_again()
    {
        var ada = await Enrol();
        _cluster.Ports.Gallery.IsAway = true;
        await _cluster.Person(ada).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));

        _cluster.Ports.Gallery.IsAway = false;

        await Eventually(async () => !(await _cluster.Person(ada).Get()).Photos[0].Waiting);
        Assert.Single(_cluster.Ports.Gallery.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_over_a_crash(bool beforeItWasKnownToWait)
    {
        var ada = await Enrol();
        if (beforeItWasKnownToWait)
        {
            _cluster.Ports.Faults.Arm("IGallery.Upsert");
            await Assert.ThrowsAsync<IOException>(() => _cluster.Person(ada).AddPhoto("ada.jpg", FakeFaces.Photo("ada")));
        }
        else
        {
            _cluster.Ports.Gallery.IsAway = true;
            await _cluster.Person(ada).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
            _cluster.Ports.Gallery.IsAway = false;
        }
        await _cluster.Deactivate(_cluster.Person(ada));

        await _cluster.Person(ada).AsReference<IRemindable>().ReceiveReminder("publish-photos", default);

        Assert.False(Assert.Single((await _cluster.Person(ada).Get()).Photos).Waiting);
        Assert.Single(_cluster.Ports.Gallery.All);
    }

    [Fact]
    public async Task Only_the_new_photo_waits()
    {
        var ada = await Enrol();
        await _cluster.Person(ada).AddPhoto("1.jpg", FakeFaces.Photo("ada", 1));
        _cluster.Ports.Gallery.IsAway = true;

        await _cluster.Person(ada).AddPhoto("2.jpg", FakeFaces.Photo("ada", 2));

        Assert.Equal([false, true], (await _cluster.Person(ada).Get()).Photos.Select(photo => photo.Waiting));
    }

    [Fact]
    public async Task Somebody_erased_while_a_photo_waits_does_not_come_into_the_gallery()
    {
        var ada = await Enrol();
        _cluster.Ports.Gallery.IsAway = true;
        await _cluster.Person(ada).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));
        _cluster.Ports.Gallery.IsAway = false;

        await _cluster.Person(ada).Erase();
        await _cluster.Person(ada).AsReference<IRemindable>().ReceiveReminder("publish-photos", default);

        Assert.Empty(_cluster.Ports.Gallery.All);
    }

    private async Task<string> Enrol() => (await _cluster.People.Enrol(Sample.Profile())).Id;

    private static async Task Eventually(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await happened())
            await Task.Delay(50, patience.Token);
    }
}
