using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Redis.People;

public sealed class RedisPeopleIndexTests() : PeopleIndexContract(Engines.Redis);
