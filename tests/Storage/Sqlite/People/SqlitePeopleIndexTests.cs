using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Sqlite.People;

public sealed class SqlitePeopleIndexTests() : PeopleIndexContract(Engines.Sqlite);
