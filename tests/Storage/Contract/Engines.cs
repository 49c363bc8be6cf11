using AutoAttend.Storage.Tests.Redis;
using AutoAttend.Storage.Tests.Sqlite;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>The engines that the contract is tested on.</summary>
internal static class Engines
{
    public static readonly Func<IStore> Sqlite = () => new SqliteStore();

    public static readonly Func<IStore> Redis = () => new RedisStore();
}
