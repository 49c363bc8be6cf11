namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

/// <summary>Keeps a note and a reminder.</summary>
[Alias("AutoAttend.Storage.Tests.IAlarmGrain")]
public interface IAlarmGrain : IGrainWithStringKey
{
    [Alias("Set")]
    Task Set(string text);

    [Alias("Get")]
    Task<string> Get();
}
