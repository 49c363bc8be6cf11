namespace AutoAttend.Contracts.People;

/// <summary>What came of making templates of another model from a person's kept photos.</summary>
/// <param name="Renewed">Photos that have a template of that model now, and had none.</param>
/// <param name="Refused">Photos that the model can make none of.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PhotoRenewal")]
public sealed record PhotoRenewal(int Renewed, int Refused);
