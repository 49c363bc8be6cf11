using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Redis.Sightings;

public sealed class RedisLedgerTests() : LedgerContract(Engines.Redis);
