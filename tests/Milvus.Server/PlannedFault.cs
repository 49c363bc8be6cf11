namespace AutoAttend.Milvus.Server;

/// <summary>A refusal that a test has ordered.</summary>
internal sealed record PlannedFault(string Rpc, int Code, bool Retriable, bool InputError);
