using System.Runtime.InteropServices;
using System.Text;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Sqlite;

/// <summary>Looks for what was erased in the bytes of the files, as somebody would who found the disk.</summary>
public sealed class ErasureTests : StoreTest
{
    private const int People = 60;

    [Fact]
    public async Task An_erased_persons_templates_are_in_none_of_the_files()
    {
        var templates = Store.Get<ITemplateStore>();
        // Interleaved, so that the person's rows share their pages with others, and pages are split and joined around them.
        for (var photo = 0; photo < 5; photo++)
            await Task.WhenAll(Enumerable.Range(0, People).Select(person => templates.Put(Template(person, photo), default)));
        Assert.All(Markers(person: 7), marker => Assert.True(Folder.Holds(marker)));

        Assert.Equal(5, await templates.Erase("p7", default));
        await templates.Remove("p8-0", default);

        Assert.All(Markers(person: 7), marker => Assert.False(Folder.Holds(marker)));
        Assert.False(Folder.Holds(Markers(person: 8)[0]));
        Assert.True(Folder.Holds(Markers(person: 8)[1]));
    }

    [Fact]
    public async Task Removed_pictures_are_in_none_of_the_files_whatever_their_size()
    {
        var evidence = Store.Get<IEvidenceStore>();
        int[] sizes = [100, 3_000, 5_000, 60_000];
        await Task.WhenAll(sizes.SelectMany(size => Enumerable.Range(0, 20).Select(
            number => evidence.Put($"{size}-{number}", Picture(size, number), default))));
        Assert.All(sizes, size => Assert.True(Folder.Holds(Mark(size, 3))));

        await evidence.Remove([.. sizes.Select(size => $"{size}-3")], default);

        Assert.All(sizes, size => Assert.False(Folder.Holds(Mark(size, 3))));
        Assert.All(sizes, size => Assert.True(Folder.Holds(Mark(size, 4))));
    }

    [Fact]
    public async Task A_replaced_picture_is_gone_with_the_next_erasure()
    {
        var evidence = Store.Get<IEvidenceStore>();
        await evidence.Put("photo", Picture(5_000, 1), default);
        await evidence.Put("photo", Picture(2_000, 2), default);

        await evidence.Remove(["photo"], default);

        Assert.False(Folder.Holds(Mark(5_000, 1)));
        Assert.False(Folder.Holds(Mark(2_000, 2)));
    }

    [Fact]
    public async Task An_erased_persons_name_sightings_and_facts_are_in_none_of_the_files()
    {
        var (people, log, ledger) = (Store.Get<IPeopleIndex>(), Store.Get<ISightingLog>(), Store.Get<ILedger>());
        for (var number = 0; number < 200; number++)
        {
            var person = $"person-number-{number % 10}";
            await Task.WhenAll(
                people.Put(new PersonSummary(person, $"Ada {person}", $"{number % 10}", ["staff"], 0, null), default),
                log.Write(Sample.Sighting(person, $"a{number}"), default),
                ledger.Append(Sample.Sighting(person, $"a{number}"), default));
        }
        Assert.True(Folder.Holds("person-number-4"u8));

        await people.Remove("person-number-4", default);
        await log.Erase("person-number-4", default);
        await ledger.Erase("person-number-4", default);

        Assert.False(Folder.Holds("person-number-4"u8));
        Assert.False(Folder.Holds("PERSON-NUMBER-4"u8));
        Assert.True(Folder.Holds("person-number-5"u8));
    }

    [Fact]
    public async Task A_reader_at_work_does_not_keep_what_is_erased()
    {
        var templates = Store.Get<ITemplateStore>();
        await templates.Put(Template(1, 0), default);
        await templates.Put(Template(2, 0), default);
        await using var reading = templates.ReadAll("model", default).GetAsyncEnumerator();
        Assert.True(await reading.MoveNextAsync());

        await templates.Erase("p1", default);

        Assert.False(Folder.Holds(Markers(person: 1)[0]));
    }

    private static Template Template(int person, int photo) =>
        new($"p{person}-{photo}", $"p{person}", "model", Numbers(person, photo));

    /// <summary>The first 64 bytes of each of a person's templates, which no other template shares.</summary>
    private static List<byte[]> Markers(int person) =>
        [.. Enumerable.Range(0, 5).Select(photo => MemoryMarshal.AsBytes(Numbers(person, photo).AsSpan())[..64].ToArray())];

    private static float[] Numbers(int person, int photo)
    {
        var random = new Random(person * 100 + photo);
        return [.. Enumerable.Range(0, 128).Select(_ => random.NextSingle())];
    }

    private static byte[] Picture(int size, int number)
    {
        var picture = new byte[size];
        Mark(size, number).CopyTo(picture, size - 40);
        return picture;
    }

    private static byte[] Mark(int size, int number) => Encoding.ASCII.GetBytes($"<picture {number} of {size} bytes>");
}
