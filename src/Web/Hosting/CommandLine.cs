using System.Globalization;
using AutoAttend.Contracts;

namespace AutoAttend.Web.Hosting;

/// <summary>Turns the short options into configuration, and refuses what is neither.</summary>
public static class CommandLine
{
    /// <summary>Shown for <c>--help</c> and beside an unknown option.</summary>
    public const string Known = "--port N, --data DIR, --models DIR, --no-demo, or a setting as --Section:Key VALUE";

    private const string NoDemo = "--no-demo";
    private const int DefaultPort = 8080;

    /// <summary>The arguments as configuration switches; <c>--port</c> becomes the address to listen on.</summary>
    /// <exception cref="InvalidInputException">An option is unknown, has no value, or its value is not usable.</exception>
    public static string[] ToConfiguration(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == NoDemo)
            {
                settings.Add("--AutoAttend:Demo=false");
                continue;
            }

            var (option, value) = Split(args, ref i);
            settings.Add(option switch
            {
                "--port" => $"--urls=http://localhost:{Port(value)}",
                "--data" => $"--AutoAttend:Data={Path.GetFullPath(value)}",
                "--models" => $"--AutoAttend:Models={Folder(option, value)}",
                NoDemo => throw new InvalidInputException(option, value, "it takes no value. Give --no-demo alone, or leave it out."),
                "--urls" => $"--urls={value}",
                _ when option.Contains(':', StringComparison.Ordinal) => $"{option}={value}",
                _ => throw new InvalidInputException(option, null, $"this option is not known. Known are {Known}."),
            });
        }

        if (!settings.Exists(setting => setting.StartsWith("--urls=", StringComparison.Ordinal)) && !AddressIsInEnvironment())
            settings.Add($"--urls=http://localhost:{DefaultPort}");
        return [.. settings];
    }

    private static (string Option, string Value) Split(IReadOnlyList<string> args, ref int i)
    {
        var option = args[i];
        if (!option.StartsWith("--", StringComparison.Ordinal))
            throw new InvalidInputException("option", option, $"options begin with two dashes. Known are {Known}.");
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return (option[..equals], option[(equals + 1)..]);
        if (i + 1 >= args.Count)
            throw new InvalidInputException(option, null, $"a value must follow. Known are {Known}.");
        return (option, args[++i]);
    }

    private static int Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw new InvalidInputException("--port", value, "give a number from 1 to 65535, for example --port 8080.");

    private static string Folder(string option, string value) =>
        Directory.Exists(value)
            ? Path.GetFullPath(value)
            : throw new InvalidInputException(option, value, "there is no such folder. Give one that exists.");

    private static bool AddressIsInEnvironment() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") is { Length: > 0 };
}
