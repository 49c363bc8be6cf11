using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Redis.Facts;

public sealed class RedisFactLedgerTests() : FactLedgerContract(Engines.Redis);
