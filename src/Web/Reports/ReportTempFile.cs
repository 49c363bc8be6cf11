namespace AutoAttend.Web.Reports;

/// <summary>A file that a report is written into before it is sent: what fails half-way is an error, never half a file.</summary>
public static class ReportTempFile
{
    /// <summary>Opens one. It has no name any more when this returns, so that a crash leaves no names of people behind.</summary>
    public static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), $"autoattend-report-{Guid.NewGuid():N}");
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        File.Delete(path);
        return file;
    }
}
