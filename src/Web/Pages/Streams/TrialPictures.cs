using Microsoft.Extensions.Caching.Memory;

namespace AutoAttend.Web.Pages.Streams;

/// <summary>Keeps the first frames of tried sources for a moment, so that a page can fetch them by a request of its own.</summary>
public sealed class TrialPictures : IDisposable
{
    private const int MostPictures = 16;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    private readonly MemoryCache _pictures = new(new MemoryCacheOptions { SizeLimit = MostPictures });

    /// <summary>Keeps a picture.</summary>
    /// <returns>The key it can be fetched under; nobody can guess it.</returns>
    public string Keep(byte[] jpeg)
    {
        var key = Guid.NewGuid().ToString("N");
        _pictures.Set(key, jpeg, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = KeptFor, Size = 1 });
        return key;
    }

    /// <summary>The picture; null where it is gone.</summary>
    public byte[]? Find(string key) => _pictures.Get<byte[]>(key);

    /// <inheritdoc/>
    public void Dispose() => _pictures.Dispose();
}
