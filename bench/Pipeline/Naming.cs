namespace AutoAttend.Bench.Pipeline;

/// <summary>Somebody was named from one second of the clip to another.</summary>
internal readonly record struct Naming(string Person, double From, double To);
