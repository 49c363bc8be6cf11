using AutoAttend.Silo.Commands;
using CsvHelper;

namespace AutoAttend.Silo.Attend;

/// <summary>Reads people.csv.</summary>
internal static class PeopleFile
{
    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with { TrimWhitespace = true };

    /// <summary>The photos of each person, as full paths, in the file's order.</summary>
    /// <exception cref="UsageException">The file is not a CSV with the columns person and photo, or has no line.</exception>
    public static IReadOnlyList<IGrouping<string, string>> Read(string path)
    {
        try
        {
            using var csv = CsvReader.FromFile(path, Format);
            var rows = csv.GetRecords<PhotoRow>().Where(row => row.Person.Length > 0 && row.Photo.Length > 0).ToList();
            if (rows.Count == 0)
                throw new UsageException($"--people {path}: it names nobody; write lines of person,photo.");
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return [.. rows.GroupBy(row => row.Person, row => Path.GetFullPath(row.Photo, folder))];
        }
        catch (Exception failure) when (failure is CsvFormatException or KeyNotFoundException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--people {path}: it cannot be read; it needs a header with the columns person and photo.", failure);
        }
    }
}
