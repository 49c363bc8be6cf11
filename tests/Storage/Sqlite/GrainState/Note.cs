namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

/// <summary>Some state.</summary>
[GenerateSerializer, Alias("AutoAttend.Storage.Tests.Note")]
public sealed class Note
{
    [Id(0)]
    public string Text { get; set; } = "";
}
