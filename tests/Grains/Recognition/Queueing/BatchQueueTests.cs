using System.Collections.Concurrent;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Recognition.Queueing;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Recognition.Queueing;

public sealed class BatchQueueTests : IDisposable
{
    private readonly ConcurrentQueue<int[]> batches = [];
    private readonly ManualResetEventSlim open = new(initialState: true);

    [Fact]
    public async Task One_question_alone_does_not_wait_for_others()
    {
        using Workbench bench = new(1, 8);

        Assert.Equal(-7, await Queue(bench, new BatchLimits(8, TimeSpan.Zero)).Ask("door", 7));

        Assert.Equal([7], Assert.Single(batches));
        Assert.Equal(0, bench.Admitted);
    }

    [Fact]
    public async Task What_waits_while_all_are_busy_becomes_one_batch_in_which_sources_take_turns()
    {
        using Workbench bench = new(1, 8);
        var queue = Queue(bench, new BatchLimits(4, TimeSpan.Zero));
        open.Reset();
        var first = queue.Ask("door", 1);
        await Eventually.That(() => batches.Count == 1);

        var others = new[] { queue.Ask("door", 2), queue.Ask("door", 3), queue.Ask("door", 4), queue.Ask("gate", 5), queue.Ask("hall", 6) };
        open.Set();

        Assert.Equal(-1, await first);
        var answers = await Task.WhenAll(others);
        Assert.Equal([-2, -3, -4, -5, -6], answers);
        Assert.Equal([[1], [2, 5, 6, 3], [4]], batches);
    }

    [Fact]
    public async Task With_a_wait_the_first_is_joined_by_those_that_come_soon_after()
    {
        using Workbench bench = new(2, 8);
        var queue = Queue(bench, new BatchLimits(3, TimeSpan.FromMinutes(10)));

        var first = queue.Ask("door", 1);
        var second = queue.Ask("gate", 2);
        Assert.Empty(batches);
        var third = queue.Ask("hall", 3);

        // A full batch does not wait any longer.
        var answers = await Task.WhenAll(first, second, third).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([-1, -2, -3], answers);
        Assert.Equal([1, 2, 3], Assert.Single(batches).Order());
    }

    [Fact]
    public async Task A_wait_ends_by_itself()
    {
        using Workbench bench = new(1, 8);

        Assert.Equal(-1, await Queue(bench, new BatchLimits(3, TimeSpan.FromMilliseconds(20))).Ask("door", 1).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task More_than_there_is_room_for_is_refused_and_room_comes_back()
    {
        using Workbench bench = new(1, 2);
        var queue = Queue(bench, BatchLimits.OneByOne);
        open.Reset();
        var admitted = new[] { queue.Ask("door", 1), queue.Ask("door", 2), queue.Ask("door", 3) };
        await Eventually.That(() => batches.Count == 1);

        var refusal = await Assert.ThrowsAsync<RecognitionUnavailableException>(() => queue.Ask("gate", 4));
        Assert.StartsWith("2 images are waiting already", refusal.Message);
        Assert.Equal(2, bench.Waiting);

        open.Set();
        await Task.WhenAll(admitted);
        Assert.Equal(-4, await queue.Ask("gate", 4));
        Assert.Equal((0, 0), (bench.Admitted, bench.Waiting));
    }

    [Fact]
    public async Task One_unusable_image_fails_alone()
    {
        using Workbench bench = new(1, 8);
        var queue = Queue(bench, new BatchLimits(4, TimeSpan.Zero));
        open.Reset();
        var first = queue.Ask("door", 1);
        await Eventually.That(() => batches.Count == 1);
        var (good, bad) = (queue.Ask("door", 2), queue.Ask("gate", 13));
        open.Set();

        Assert.Equal(-1, await first);
        Assert.Equal(-2, await good);
        await Assert.ThrowsAsync<ArgumentException>(() => bad);
        Assert.Equal(-3, await queue.Ask("door", 3));
    }

    public void Dispose() => open.Dispose();

    private BatchQueue<int, int> Queue(Workbench bench, BatchLimits limits) => new(
        numbers =>
        {
            batches.Enqueue([.. numbers]);
            open.Wait();
            return numbers.Contains(13) ? throw new ArgumentException("It is unusable.") : [.. numbers.Select(number => -number)];
        },
        limits,
        bench,
        TimeProvider.System);
}
