using AutoAttend.Contracts;

namespace AutoAttend.Web.Components;

/// <summary>Puts what a grain refused next to the field it is about.</summary>
/// <param name="fields">The fields of the form, by the names that the grain gives them.</param>
public sealed class FieldErrors(params string[] fields)
{
    private InvalidInputException? _refused;

    /// <summary>The refusal when it is about none of the form's fields.</summary>
    public string? Elsewhere => _refused is not null && !fields.Contains(_refused.Field, StringComparer.OrdinalIgnoreCase) ? _refused.Message : null;

    /// <summary>Takes in a refusal.</summary>
    public void Set(InvalidInputException refused) => _refused = refused;

    /// <summary>Forgets it, before the next attempt.</summary>
    public void Clear() => _refused = null;

    /// <summary>Does what may be refused, and takes in the refusal.</summary>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> Try(Func<Task> attempt)
    {
        Clear();
        try
        {
            await attempt();
            return true;
        }
        catch (InvalidInputException refused)
        {
            Set(refused);
            return false;
        }
    }

    /// <summary>What to put right in a field, as a sentence; null where nothing is to be.</summary>
    public string? For(string field) =>
        _refused is not null && string.Equals(_refused.Field, field, StringComparison.OrdinalIgnoreCase)
            ? char.ToUpperInvariant(_refused.Fix[0]) + _refused.Fix[1..]
            : null;

    /// <summary>Whether something is to be put right in a field.</summary>
    public bool Has(string field) => For(field) is not null;
}
