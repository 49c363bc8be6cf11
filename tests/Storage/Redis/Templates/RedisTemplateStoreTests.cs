using AutoAttend.Storage.Tests.Contract;

namespace AutoAttend.Storage.Tests.Redis.Templates;

public sealed class RedisTemplateStoreTests() : TemplateStoreContract(Engines.Redis);
