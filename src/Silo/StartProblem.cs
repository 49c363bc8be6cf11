using AutoAttend.Contracts;
using AutoAttend.Storage;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo;

/// <summary>Why a host did not start, for whoever started it.</summary>
public static class StartProblem
{
    /// <summary>One line for each thing that an operator can put right; null for a failure that is none of theirs and deserves its stack trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        AggregateException several => Join(several.InnerExceptions.Select(Explain)),
        OptionsValidationException options => Join(options.Failures),
        InvalidInputException or ModelFileException or ModelSettingException or StorageUnavailableException => failure.Message,
        _ => null,
    };

    private static string? Join(IEnumerable<string?> lines)
    {
        var distinct = lines.Distinct().ToList();
        return distinct.Count == 0 || distinct.Contains(null) ? null : string.Join(Environment.NewLine, distinct);
    }
}
