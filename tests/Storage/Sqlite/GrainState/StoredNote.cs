using System.Diagnostics.CodeAnalysis;

namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

/// <summary>What a grain would hold of its state.</summary>
internal sealed class StoredNote : IGrainState<Note>
{
    [AllowNull]
    public Note State { get; set; } = new();

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }
}
