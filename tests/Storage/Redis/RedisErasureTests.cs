using System.Text;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using AutoAttend.Tests;

namespace AutoAttend.Storage.Tests.Redis;

/// <summary>Looks for what was erased in the bytes of Redis' files, as somebody would who found the disk.</summary>
public sealed class RedisErasureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_was_erased_leaves_the_files_of_Redis_soon_after()
    {
        await using var server = await RedisServer.StartNew();
        await using var store = new RedisStore(server.Endpoint, "erasure");
        var forgetting = store.Get<RedisForgetting>();
        await forgetting.StartAsync(default);
        foreach (var person in new[] { "person-number-4", "person-number-5" })
        {
            await store.Get<IPeopleIndex>().Put(new PersonSummary(person, $"Ada {person}", person, [], 0, null), default);
            await store.Get<IEvidenceStore>().Put(person, Encoding.ASCII.GetBytes($"<picture of {person}>"), default);
            await store.Get<ISightingLog>().Write(Sample.Sighting(person, $"sighting-{person}", evidenceId: person), default);
            await store.Get<ILedger>().Append(Sample.Sighting(person, $"sighting-{person}"), default);
        }
        await Eventually(() => Holds(server, "picture of person-number-4"u8));

        await store.Get<IEvidenceStore>().Remove(["person-number-4"], default);
        await store.Get<ISightingLog>().Erase("person-number-4", default);
        await store.Get<ILedger>().Erase("person-number-4", default);
        await store.Get<IPeopleIndex>().Remove("person-number-4", default);

        await Eventually(() => !Holds(server, "person-number-4"u8));
        Assert.True(Holds(server, "person-number-5"u8));
        await forgetting.StopAsync(default);
    }

    private static bool Holds(RedisServer server, ReadOnlySpan<byte> marker)
    {
        foreach (var file in Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories))
        {
            if (ReadShared(file).AsSpan().IndexOf(marker) >= 0)
                return true;
        }
        return false;
    }

    // A file may go while the others are looked at: Redis has replaced it.
    private static byte[] ReadShared(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static async Task Eventually(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
            await Task.Delay(50, patience.Token);
    }
}
