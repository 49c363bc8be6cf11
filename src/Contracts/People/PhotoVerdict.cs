namespace AutoAttend.Contracts.People;

/// <summary>Whether a photo was accepted, and why not.</summary>
/// <param name="FileName">As it was uploaded.</param>
/// <param name="Accepted">The photo when it was accepted; null when it was rejected.</param>
/// <param name="Message">Why it was rejected and what to do, or a warning about an accepted one; null where there is nothing to say.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PhotoVerdict")]
public sealed record PhotoVerdict(string FileName, EnrolledPhoto? Accepted, string? Message);
