using AutoAttend.Contracts;
using Microsoft.Extensions.Options;

namespace AutoAttend.Grains.Sites;

/// <summary>Holds the first site's options to the rules that every site is held to, before anything starts.</summary>
public sealed class SiteOptionsValidator(TimeProvider time) : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        try
        {
            SiteRules.Check(SiteRules.First(options, time.LocalTimeZone));
            return ValidateOptionsResult.Success;
        }
        catch (InvalidInputException problem)
        {
            return ValidateOptionsResult.Fail($"AutoAttend:Site: {problem.Message}");
        }
    }
}
