namespace AutoAttend.Milvus.Server;

/// <summary>A row.</summary>
internal sealed record StoredRow(string Id, string Person, float[] Vector);
