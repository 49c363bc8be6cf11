using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Sqlite.People;

public sealed class SqliteTemplateStoreTests() : TemplateStoreContract(Engines.Sqlite);
