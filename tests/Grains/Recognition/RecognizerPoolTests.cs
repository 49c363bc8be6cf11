using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Recognition;
using AutoAttend.Grains.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace AutoAttend.Grains.Tests.Recognition;

public sealed class RecognizerPoolTests
{
    private static readonly ImageData Image = new(1, 1, [1, 2, 3]);

    [Fact]
    public async Task Questions_are_spread_evenly_over_the_silos_that_have_models()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera, SiloRoles.Inference, SiloRoles.Inference);
        var pool = await Pool(cluster, 2);

        for (var question = 0; question < 40; question++)
            await pool.Detect("door", Image);

        Assert.Equal([20, 20], cluster.Silos(SiloRoles.Inference).Select(Asked));
    }

    [Fact]
    public async Task A_silo_that_has_models_itself_asks_nobody_else()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.All, SiloRoles.Inference);
        var own = cluster.Silos(SiloRoles.Camera)[0];
        var pool = await Pool(cluster, 2);

        for (var question = 0; question < 10; question++)
            await pool.Detect("door", Image);

        Assert.Equal(10, Asked(own));
    }

    [Fact]
    public async Task A_silo_that_joins_is_asked_at_once()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera, SiloRoles.Inference);
        var pool = await Pool(cluster, 1);
        for (var question = 0; question < 10; question++)
            await pool.Detect("door", Image);

        var joined = await cluster.Join(SiloRoles.Inference);
        await Pool(cluster, 2);
        for (var question = 0; question < 10; question++)
            await pool.Detect("door", Image);

        Assert.InRange(Asked(joined), 5, 6);
    }

    [Fact]
    public async Task What_a_killed_silo_does_not_answer_another_one_does()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera, SiloRoles.Inference, SiloRoles.Inference);
        var pool = await Pool(cluster, 2);
        await pool.Detect("door", Image);

        var killing = cluster.Kill(cluster.Silos(SiloRoles.Inference)[0]);
        for (var question = 0; question < 100; question++)
            Assert.NotNull(await pool.Detect("door", Image));
        await killing;
    }

    [Fact]
    public async Task One_that_fails_is_avoided_for_a_moment()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera, SiloRoles.Inference, SiloRoles.Inference);
        var pool = await Pool(cluster, 2);
        var (bad, good) = (cluster.Silos(SiloRoles.Inference)[0], cluster.Silos(SiloRoles.Inference)[1]);
        FakeInferenceGrain.Failures[bad.SiloAddress] = () => new TimeoutException("It hangs.");

        for (var question = 0; question < 10; question++)
            await pool.Detect("door", Image);

        Assert.Equal((1, 10), (Asked(bad), Asked(good)));
    }

    [Fact]
    public async Task One_that_has_too_much_to_do_passes_the_question_on_and_when_all_have_the_reason_is_theirs()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera, SiloRoles.Inference, SiloRoles.Inference);
        var pool = await Pool(cluster, 2);
        foreach (var silo in cluster.Silos(SiloRoles.Inference))
            FakeInferenceGrain.Failures[silo.SiloAddress] = () => new RecognitionUnavailableException("Too much to do.");

        var refusal = await Assert.ThrowsAsync<RecognitionUnavailableException>(() => pool.Detect("door", Image));

        Assert.Equal("Too much to do.", refusal.Message);
        Assert.Equal([1, 1], cluster.Silos(SiloRoles.Inference).Select(Asked));
    }

    [Fact]
    public async Task Without_an_inference_silo_the_refusal_says_how_to_get_one_and_a_silo_that_joins_is_enough()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.Camera | SiloRoles.People);
        var recognizer = cluster.Client.GetGrain<IRecognizerGrain>(GrainKeys.Only);

        var refusal = await Assert.ThrowsAsync<RecognitionUnavailableException>(() => recognizer.Detect(Image));
        var status = await recognizer.GetStatus();
        Assert.Equal("No silo with the inference role is running: start one (AutoAttend:Roles).", refusal.Message);
        Assert.Equal((false, refusal.Message, 0), (status.Ready, status.Problem, status.Silos.Length));

        var joined = await cluster.Join(SiloRoles.Inference);

        await Eventually.That(async () => (await recognizer.GetStatus()).Ready);
        Assert.NotNull(await recognizer.Detect(Image));
        Assert.Equal(joined.Name, Assert.Single((await recognizer.GetStatus()).Silos).Name);
    }

    [Fact]
    public async Task Photos_are_inspected_where_the_models_are()
    {
        await using var cluster = await GrainsCluster.Start(null, null, SiloRoles.People, SiloRoles.Inference);
        await Pool(cluster, 1, SiloRoles.People);
        var person = await cluster.People.Enrol(Sample.Profile());

        var verdict = await cluster.Person(person.Id).AddPhoto("ada.jpg", FakeFaces.Photo("ada"));

        Assert.NotNull(verdict.Accepted);
    }

    /// <summary>The pool of the camera silo, once it knows all silos that have models.</summary>
    private static async Task<RecognizerPool> Pool(GrainsCluster cluster, int silos, SiloRoles asker = SiloRoles.Camera)
    {
        var services = cluster.Silos(asker)[0].ServiceProvider;
        await Eventually.That(() => services.GetRequiredService<RoleMap>().Active(SiloRoles.Inference).Count == silos);
        return services.GetRequiredService<RecognizerPool>();
    }

    private static int Asked(InProcessSiloHandle silo) => FakeInferenceGrain.Calls.GetValueOrDefault(silo.SiloAddress);
}
