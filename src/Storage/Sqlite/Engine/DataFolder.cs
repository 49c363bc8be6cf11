namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>
/// The folder of the database, held by one process: faces and names lie here, so nobody but its owner may read it, and two processes
/// that both think they own the cameras may not share it. The hold ends with the process, however it ends.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    // What flock answers when somebody else holds the file: EWOULDBLOCK of Linux and of macOS; Windows says sharing violation.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream hold;

    private DataFolder(string database, FileStream hold)
    {
        Database = database;
        this.hold = hold;
    }

    /// <summary>The full path of the database file, which exists.</summary>
    public string Database { get; }

    /// <exception cref="StorageUnavailableException">The folder cannot be written, or another process has it.</exception>
    public static DataFolder Open(string path)
    {
        var folder = Path.GetFullPath(path);
        try
        {
            MakePrivate(folder);
            var hold = OpenPrivate(Path.Combine(folder, "autoattend.lock"), FileShare.None);
            try
            {
                var database = Path.Combine(folder, "autoattend.db");
                // SQLite gives its journal files the mode of the database. This opens the file before SQLite does and never again:
                // closing a second handle would drop the locks that SQLite has on the first.
                OpenPrivate(database, FileShare.ReadWrite).Dispose();
                return new DataFolder(database, hold);
            }
            catch
            {
                hold.Dispose();
                throw;
            }
        }
        catch (IOException held) when (HeldByAnother.Contains(held.HResult))
        {
            throw new StorageUnavailableException(
                $"The data folder \"{folder}\" is in use by another AutoAttend process: stop that one, or name another folder for this one.", held);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StorageUnavailableException(
                $"The data folder \"{folder}\" cannot be written ({refusal.Message}): name a folder that this user may write, or change its owner.", refusal);
        }
    }

    public void Dispose() => hold.Dispose();

    private static void MakePrivate(string folder)
    {
        Directory.CreateDirectory(folder);
        // A folder with other things in it is somebody else's to close; the files made here are private all the same.
        if (OperatingSystem.IsWindows() || Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        try
        {
            File.SetUnixFileMode(folder, OwnerFolder);
        }
        catch (UnauthorizedAccessException)
        {
            // A mounted volume may belong to root and be writable through its group; its mode is the administrator's.
        }
    }

    private static FileStream OpenPrivate(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (OperatingSystem.IsWindows())
            return new FileStream(path, options);
        options.UnixCreateMode = OwnerFile;
        var file = new FileStream(path, options);
        File.SetUnixFileMode(file.SafeFileHandle, OwnerFile);
        return file;
    }
}
