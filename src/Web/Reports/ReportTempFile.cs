namespace AutoAttend.Web.Reports;

/// <summary>A file that a report is written into before it is sent: what fails half-way is an error, never half a file.</summary>
public static class ReportTempFile
{
    /// <summary>Opens one. It has no name any more when this returns, so that a crash leaves no names of people behind.</summary>
    public static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"autoattend-report-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
