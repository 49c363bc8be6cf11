using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Sqlite.Facts;

public sealed class SqliteFactLedgerTests() : FactLedgerContract(Engines.Sqlite);
