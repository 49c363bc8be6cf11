namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>The embedding model that <see cref="FakeRecognizerGrain"/> says is at work.</summary>
public sealed class FakeModel
{
    public string Id { get; set; } = FakeFaces.ModelId;
}
