namespace AutoAttend.Contracts.Attendance;

/// <summary>
/// One step of how a record came about. It holds no words but names of shifts, courses and holidays; <see cref="ExplanationWords"/> makes a
/// sentence of it in some language.
/// </summary>
/// <param name="Kind">What happened or which rule was used; it says which of the others are set.</param>
/// <param name="At">When, with the site's offset.</param>
/// <param name="Until">The end of a span that begins at <paramref name="At"/>.</param>
/// <param name="Amount">How long.</param>
/// <param name="Name">Of a shift, course, holiday, kind of leave, status or direction, as its kind says.</param>
/// <param name="SourceId">The sighting, check-in, correction, camera or closing it rests on.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ExplanationStep")]
public sealed record ExplanationStep(
    ExplanationKind Kind,
    DateTimeOffset? At = null,
    DateTimeOffset? Until = null,
    TimeSpan? Amount = null,
    string? Name = null,
    string? SourceId = null);
