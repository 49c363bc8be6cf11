namespace AutoAttend.Vision.Pipeline.Handover;

/// <summary>An <see cref="Tracking.EmbeddingBudget"/> on its way to another process.</summary>
public sealed record BudgetHandover(DateTimeOffset? Last, float Best, float Widest, int Attempts);
