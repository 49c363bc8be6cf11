using AutoAttend.Contracts;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>Bad input as tests expect it.</summary>
internal static class Refusals
{
    /// <summary>What is refused names this field.</summary>
    public static async Task<InvalidInputException> Refused(string field, Func<Task> change)
    {
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(change);
        Assert.Equal(field, refusal.Field);
        return refusal;
    }
}
