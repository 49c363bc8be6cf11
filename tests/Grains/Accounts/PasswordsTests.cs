using AutoAttend.Grains.Accounts;

namespace AutoAttend.Grains.Tests.Accounts;

public sealed class PasswordsTests
{
    private readonly Passwords _passwords = new();

    [Fact]
    public async Task Only_the_right_password_fits_its_hash()
    {
        var hash = await _passwords.Hash("correct horse battery");
        Assert.True(await _passwords.Verify(hash, "correct horse battery"));
        Assert.False(await _passwords.Verify(hash, "correct horse batterz"));
    }

    [Fact]
    public async Task The_same_password_never_has_the_same_hash() =>
        Assert.NotEqual(await _passwords.Hash("correct horse battery"), await _passwords.Hash("correct horse battery"));

    // Twenty of each, interleaved, so that a busy machine slows both alike; without the hash of no password the ratio is above a thousand.
    [Fact]
    public async Task An_unknown_user_takes_as_long_as_a_wrong_password()
    {
        var hash = await _passwords.Hash("correct horse battery");
        var (known, unknown) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < 20; round++)
        {
            known += await Time(hash);
            unknown += await Time(null);
        }

        Assert.InRange(unknown / known, 0.2, 5);
    }

    private async Task<TimeSpan> Time(string? hash)
    {
        var start = TimeProvider.System.GetTimestamp();
        Assert.False(await _passwords.Verify(hash, "wrong"));
        return TimeProvider.System.GetElapsedTime(start);
    }
}
