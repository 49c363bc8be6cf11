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
        ./models list | pull [NAME ...] | verify [--models DIR]
        """;

    /// <returns>The exit status.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["--help" or "-h" or "help", ..] => Help(),
                ["attend", .. var rest] => await AttendCommand.Run(rest),
                ["models", .. var rest] => await Models(rest),
                ["silo", .. var rest] => await SiloCommand.Run(rest),
                [] or [['-', ..], ..] => await SiloCommand.Run(arguments),
                [var unknown, ..] => throw new UsageException($"{unknown}: there is no such command; there are silo, attend and models."),
            };
        }
        catch (UsageException unusable)
        {
            await Console.Error.WriteLineAsync(unusable.Message);
            return ExitStatus.Usage;
        }
        catch (Exception failure) when (StartProblem.Explain(failure) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitStatus.Usage;
        }
    }

    private static async Task<int> Models(string[] arguments)
    {
        using var handler = new SocketsHttpHandler();
        var command = new ModelsCommand(Console.Out, Console.Error, handler, TimeProvider.System);
        return await command.Run(arguments, new AutoAttendOptions().Models, CancellationToken.None);
    }

    private static int Help()
    {
        Console.WriteLine(Usage);
        return ExitStatus.Done;
    }
}
