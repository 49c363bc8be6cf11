using AutoAttend.Storage.Milvus;

namespace AutoAttend.Storage.Tests.Milvus;

public sealed class MilvusOptionsTests
{
    [Fact]
    public void The_defaults_fit() => Assert.Empty(Problems(_ => { }));

    [Fact]
    public void Each_contradiction_is_named_with_its_fix()
    {
        Assert.Equal(
            ["AutoAttend:Milvus:Endpoint \"http://milvus\": give a host and a port, for example localhost:19530; encryption is AutoAttend:Milvus:Tls."],
            Problems(options => options.Endpoint = "http://milvus"));
        Assert.Equal(
            ["AutoAttend:Milvus:Nprobe \"64\": give at most AutoAttend:Milvus:Nlist, which is 32."],
            Problems(options => (options.Nlist, options.Nprobe) = (32, 64)));
        Assert.Equal(
            ["AutoAttend:Milvus:User: give user and password together, or neither."],
            Problems(options => options.User = "root"));
        Assert.Equal(
            ["AutoAttend:Milvus:Token: give either a token or user and password, not both."],
            Problems(options => (options.User, options.Password, options.Token) = ("root", "secret", "key")));
        Assert.Equal(
            ["AutoAttend:Milvus:PasswordFile \"/nowhere\": there is no such file."],
            Problems(options => (options.User, options.PasswordFile) = ("root", "/nowhere")));
        Assert.Equal(
            ["AutoAttend:Milvus:User: give a name without a colon."],
            Problems(options => (options.User, options.Password) = ("a:b", "secret")));
    }

    private static IEnumerable<string> Problems(Action<MilvusOptions> configure)
    {
        var options = new MilvusOptions();
        configure(options);
        return new MilvusOptionsValidator().Validate(null, options).Failures ?? [];
    }
}
