using System.Diagnostics;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Bench.Reconcile;

/// <summary>
/// How many sightings a silo takes to the ledger through its person grains, derivation, boards and events included, on each storage; beside
/// the bare appends to the same storage, which nothing can be faster than.
/// </summary>
internal static class ReconcileBenchmark
{
    private const int People = 200;
    private const int AtOnce = 64;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    /// <returns>The exit status.</returns>
    public static async Task<int> Run(TextWriter output)
    {
        await output.WriteLineAsync($"{People} people, {AtOnce} sightings at once, {Measured.TotalSeconds:0} s after {WarmUp.TotalSeconds:0} s of warming up; {Environment.ProcessorCount} cores");
        await output.WriteLineAsync("| storage | sightings/s | bare appends/s | ratio | append, ms | read the day, ms | boards, events, calls, ms |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        await using (var sqlite = await ReconcileSilo.Sqlite())
            await output.WriteLineAsync(await Measure("SQLite", sqlite));
        foreach (var fsync in new[] { "everysec", "always" })
        {
            await using var redis = await ReconcileSilo.Redis(fsync);
            if (redis is null)
            {
                await output.WriteLineAsync("redis-server is not on PATH: Redis was not measured.");
                return 1;
            }
            await output.WriteLineAsync(await Measure($"Redis, appendfsync {fsync}", redis));
        }
        return 0;
    }

    private static async Task<string> Measure(string name, ReconcileSilo silo)
    {
        var ids = await Enrol(silo.Grains);
        var ledger = silo.Services.GetRequiredService<TimedLedger>();
        Func<int, Task> throughGrain = number => silo.Grains.GetGrain<IPersonGrain>(ids[number % People]).Record(Sightings.Number(number, ids[number % People]));
        Func<int, Task> bare = number => ledger.Bare.Append(Sightings.Number(-number, "nobody-enrolled"), CancellationToken.None);
        await Rate(throughGrain, 0, WarmUp);
        ledger.Reset();
        var (reconciled, milliseconds) = await Rate(throughGrain, 10_000_000, Measured);
        var (appendEach, readEach) = ledger.Milliseconds(reconciled);
        await Rate(bare, 0, WarmUp);
        var (appended, _) = await Rate(bare, 10_000_000, Measured);
        var seconds = Measured.TotalSeconds;
        return FormattableString.Invariant(
            $"| {name} | {reconciled / seconds:0} | {appended / seconds:0} | {(double)reconciled / appended:0.00} | {appendEach:0.00} | {readEach:0.00} | {milliseconds - appendEach - readEach:0.00} |");
    }

    private static async Task<List<string>> Enrol(IGrainFactory grains)
    {
        var ids = Enumerable.Range(0, People).Select(number => $"person{number:0000}").ToList();
        foreach (var id in ids)
            await grains.GetGrain<IPersonGrain>(id).Save(Sightings.Profile(id));
        return ids;
    }

    /// <summary>Does work again and again from several sides.</summary>
    /// <returns>How often it was done, and how long once took on average, in milliseconds.</returns>
    private static async Task<(int Done, double Milliseconds)> Rate(Func<int, Task> work, int first, TimeSpan span)
    {
        var next = first;
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(began) < span; count++)
                await work(Interlocked.Increment(ref next));
            return count;
        }));
        return (done.Sum(), span.TotalMilliseconds * AtOnce / done.Sum());
    }
}
