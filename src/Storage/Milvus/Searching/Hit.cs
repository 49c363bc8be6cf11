namespace AutoAttend.Storage.Milvus.Searching;

/// <summary>A template that a search found.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Cosine">To the searched embedding, -1..1.</param>
internal readonly record struct Hit(string PersonId, float Cosine);
