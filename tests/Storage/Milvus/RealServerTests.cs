using AutoAttend.Storage.Milvus;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>
/// The same suite against a real Milvus: <c>AUTOATTEND_TEST_MILVUS=host:port</c>, with an account in <c>AUTOATTEND_TEST_MILVUS_ACCOUNT=user:password</c>
/// where it needs one. It makes collections of its own and removes them.
/// </summary>
public sealed class RealServerTests : GallerySuite
{
    private const string Variable = "AUTOATTEND_TEST_MILVUS";

    protected override Task<string> Endpoint()
    {
        var endpoint = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(endpoint), $"needs a real Milvus, named by {Variable}=host:port");
        return Task.FromResult(endpoint!);
    }

    protected override void ByOption(object options)
    {
        if (Environment.GetEnvironmentVariable($"{Variable}_ACCOUNT") is { Length: > 0 } account)
            ((MilvusOptions)options).Token = account;
    }
}
