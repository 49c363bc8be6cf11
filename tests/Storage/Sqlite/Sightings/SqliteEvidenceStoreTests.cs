using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Sqlite.Sightings;

public sealed class SqliteEvidenceStoreTests() : EvidenceStoreContract(Engines.Sqlite);
