namespace AutoAttend.Contracts;

/// <summary>Bad input: says which field, what was given and how to put it right. Nothing was changed.</summary>
[GenerateSerializer, Alias("AutoAttend.InvalidInput")]
public sealed class InvalidInputException : Exception
{
    /// <param name="field">The field, in the words of the page or API.</param>
    /// <param name="value">What was given; never a secret.</param>
    /// <param name="fix">What to do instead, as a sentence.</param>
    public InvalidInputException(string field, string? value, string fix)
        : base(string.IsNullOrEmpty(value) ? $"{field}: {fix}" : $"{field} \"{value}\": {fix}")
    {
        Field = field;
        Value = value;
        Fix = fix;
    }

    [Id(0)]
    public string Field { get; }

    [Id(1)]
    public string? Value { get; }

    [Id(2)]
    public string Fix { get; }
}
