namespace AutoAttend.Milvus.Server;

/// <summary>A row that came, or went (<paramref name="Row"/> is null), and when.</summary>
internal sealed record Change(string Id, StoredRow? Row, DateTimeOffset At);
