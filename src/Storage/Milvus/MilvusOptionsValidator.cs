using Microsoft.Extensions.Options;

namespace AutoAttend.Storage.Milvus;

/// <summary>What several settings have to agree on.</summary>
internal sealed class MilvusOptionsValidator : IValidateOptions<MilvusOptions>
{
    private const string Section = "AutoAttend:Milvus";

    public ValidateOptionsResult Validate(string? name, MilvusOptions options)
    {
        List<string> problems = [];
        if (!MilvusAddress.TryParse(options.Endpoint, out _))
            problems.Add($"{Section}:Endpoint \"{options.Endpoint}\": give a host and a port, for example localhost:19530; encryption is {Section}:Tls.");
        if (options.Nprobe > options.Nlist)
            problems.Add($"{Section}:Nprobe \"{options.Nprobe}\": give at most {Section}:Nlist, which is {options.Nlist}.");
        if (options.Token is not null && (options.User is not null || options.Password is not null || options.PasswordFile is not null))
            problems.Add($"{Section}:Token: give either a token or user and password, not both.");
        if (options.User is null != (options.Password is null && options.PasswordFile is null))
            problems.Add($"{Section}:User: give user and password together, or neither.");
        if (options.User?.Contains(':', StringComparison.Ordinal) == true)
            problems.Add($"{Section}:User: give a name without a colon.");
        if (options.Password is not null && options.PasswordFile is not null)
            problems.Add($"{Section}:PasswordFile: give either a password or a file, not both.");
        if (options.TlsAuthority is not null && !options.Tls)
            problems.Add($"{Section}:TlsAuthority \"{options.TlsAuthority}\": it is of use with {Section}:Tls true only.");
        foreach (var (setting, path) in new[] { ("PasswordFile", options.PasswordFile), ("TlsAuthority", options.TlsAuthority) })
        {
            if (path is not null && !File.Exists(path))
                problems.Add($"{Section}:{setting} \"{path}\": there is no such file.");
        }
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
