using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Sqlite.Sightings;

public sealed class SqliteLedgerTests() : LedgerContract(Engines.Sqlite);
