namespace AutoAttend.Storage.Tests;

/// <summary>A data folder that is gone with the test; not made yet, because the product makes it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"autoattend-{Guid.NewGuid():N}");

    public string Database => System.IO.Path.Combine(Path, "autoattend.db");

    /// <summary>Whether any file of the folder holds these bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> marker)
    {
        foreach (var file in Directory.EnumerateFiles(Path, "autoattend.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (bytes.AsSpan().IndexOf(marker) >= 0)
                return true;
        }
        return false;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
