namespace AutoAttend.Storage.Tests.Redis;

/// <summary>Asks Redis for something.</summary>
public interface IAskingGrain : IGrainWithStringKey
{
    Task<string?> Ask();
}
