namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>A model's collection, indexed and loaded.</summary>
/// <param name="Alias">The name to read and write under.</param>
/// <param name="Name">The collection behind it, when it was looked at.</param>
/// <param name="Dimension">Length of an embedding.</param>
/// <param name="Index">The index it was made with, which may be older than the settings.</param>
/// <param name="Metric">What it compares by.</param>
internal sealed record OpenCollection(string Alias, string Name, int Dimension, string Index, string Metric);
