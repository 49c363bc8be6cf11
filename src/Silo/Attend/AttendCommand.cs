using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Recognition;
using AutoAttend.Silo.Commands;
using AutoAttend.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AutoAttend.Silo.Attend;

/// <summary>The product's own pipeline and grains over recordings, in a silo that lives as long as the command and forgets everything after.</summary>
/// <param name="output">For the answer.</param>
/// <param name="error">For progress and for what went wrong.</param>
internal sealed class AttendCommand(TextWriter output, TextWriter error)
{
    public async Task<int> Run(string[] arguments)
    {
        if (arguments is ["--help" or "-h", ..])
        {
            await output.WriteLineAsync(AttendArguments.Usage);
            return ExitStatus.Done;
        }
        var parsed = AttendArguments.Parse(arguments);
        var people = PeopleFile.Read(parsed.People);
        var data = Directory.CreateTempSubdirectory("autoattend-");
        try
        {
            using var host = BuildHost(parsed, data.FullName);
            await host.StartAsync();
            try
            {
                return await Attend(host.Services, parsed, people);
            }
            finally
            {
                await host.StopAsync();
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static IHost BuildHost(AttendArguments arguments, string data)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{AutoAttendOptions.Section}:{nameof(AutoAttendOptions.Data)}"] = data,
            [$"{AutoAttendOptions.Section}:{nameof(AutoAttendOptions.Models)}"] = arguments.Models,
            [$"{AutoAttendOptions.Section}:Recognition:{nameof(RecognitionOptions.MatchCosine)}"] = arguments.Threshold?.ToString(CultureInfo.InvariantCulture),
        });
        builder.Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Error);
        builder.AddAutoAttendSilo();
        return builder.Build();
    }

    private async Task<int> Attend(IServiceProvider services, AttendArguments arguments, IEnumerable<IGrouping<string, string>> people)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var time = services.GetRequiredService<TimeProvider>();
        await Recognition(grains, time);
        var names = await new Enrolment(grains, time, error).Enrol(people);
        var playing = new Playing(grains, time, error);
        var clips = await playing.Play(arguments.Videos);
        var (sightings, records) = await new Results(grains, names, arguments.Out).Write(clips);
        await output.WriteLineAsync($"{sightings} sightings, {records} attendance records: {Path.GetFullPath(arguments.Out)}");
        return playing.AnyFailed ? ExitStatus.Usage : ExitStatus.Done;
    }

    private static async Task Recognition(IGrainFactory grains, TimeProvider time)
    {
        var recognizer = grains.GetGrain<IRecognizerGrain>(GrainKeys.Only);
        var status = await recognizer.GetStatus();
        for (; !status.Ready; status = await recognizer.GetStatus())
        {
            if (status.Embedder is null)
                throw new UsageException($"--models: {status.Problem}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), time);
        }
    }
}
