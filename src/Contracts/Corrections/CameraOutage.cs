namespace AutoAttend.Contracts.Corrections;

/// <summary>
/// A camera that should have been watching was down, from the fact's start to its end. A fact of the site. Of several with the same
/// (camera, start), the one that ends last counts: so an outage may be told while it lasts, and again when it is over.
/// </summary>
/// <param name="CameraId">Which camera.</param>
/// <param name="Ongoing">Whether it was still down when this was recorded: then it lasts until another one says otherwise.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.CameraOutage")]
public sealed record CameraOutage(string CameraId, bool Ongoing) : FactContent;
