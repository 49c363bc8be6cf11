using AutoAttend.Silo.Attend;
using AutoAttend.Silo.Hosting;

namespace AutoAttend.Silo.Commands;

/// <summary>What this program can be asked to do; without a word it is a silo.</summary>
internal static class Command
{
    private const string Usage =
        $"""
        AutoAttend.Silo [silo] [--AutoAttend:Option VALUE ...]
        {AttendArguments.Usage}
        ./models/list | ./models/pull [NAME ...] | ./models/verify [--models DIR]
        """;

    /// <returns>The exit status.</returns>
    public static async Task<int> Run(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            return arguments switch
            {
                ["--help" or "-h" or "help", ..] => await Help(output),
                ["attend", .. var rest] => await new AttendCommand(output, error).Run(rest),
                ["models", .. var rest] => await Models(rest, output, error),
                ["silo", .. var rest] => await SiloCommand.Run(rest),
                [] or [['-', ..], ..] => await SiloCommand.Run(arguments),
                [var unknown, ..] => throw new UsageException($"{unknown}: there is no such command; there are silo, attend and models."),
            };
        }
        catch (UsageException unusable)
        {
            await error.WriteLineAsync(unusable.Message);
            return ExitStatus.Usage;
        }
        catch (Exception failure) when (StartProblem.Explain(failure) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return ExitStatus.Usage;
        }
    }

    private static async Task<int> Models(string[] arguments, TextWriter output, TextWriter error)
    {
        using var handler = new SocketsHttpHandler();
        return await new ModelsCommand(output, error, handler, TimeProvider.System)
            .Run(arguments, new AutoAttendOptions().Models, CancellationToken.None);
    }

    private static async Task<int> Help(TextWriter output)
    {
        await output.WriteLineAsync(Usage);
        return ExitStatus.Done;
    }
}
