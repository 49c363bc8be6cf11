using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Web.Tests.Accounts;

public sealed class FirstAdministratorTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly IAccountsGrain _accounts = Substitute.For<IAccountsGrain>();
    private readonly StringWriter _console = new();

    [Fact]
    public async Task The_one_that_makes_it_prints_the_password_and_the_others_do_not()
    {
        _accounts.CreateFirst(Arg.Any<string>()).Returns(true, false);
        Assert.Contains("Sign in as admin with ", await Printed(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in as", await Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_failed_but_was_carried_out_costs_nobody_the_password()
    {
        string? kept = null;
        _accounts.CreateFirst(Arg.Any<string>()).Returns(
            call =>
            {
                kept = call.Arg<string>();
                throw new TimeoutException();
            },
            _ => false);
        _accounts.SignIn("admin", Arg.Any<string>()).Returns(
            call => call.ArgAt<string>(1) == kept ? new Account("admin", AccountRole.Administrator, "stamp") : null);

        Assert.Contains($"Sign in as admin with {kept}", await Printed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_failed_while_another_process_made_it_prints_nothing()
    {
        _accounts.CreateFirst(Arg.Any<string>()).Returns(_ => throw new TimeoutException(), _ => false);
        Assert.DoesNotContain("Sign in as", await Printed(), StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private async Task<string> Printed()
    {
        var grains = Substitute.For<IGrainFactory>();
        grains.GetGrain<IAccountsGrain>(GrainKeys.Only).Returns(_accounts);
        using var started = new CancellationTokenSource();
        var lifetime = Substitute.For<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Returns(started.Token);
        using var first = new FirstAdministrator(grains, Substitute.For<IServer>(), lifetime, _time, NullLogger<FirstAdministrator>.Instance, console: _console);
        _console.GetStringBuilder().Clear();
        await first.StartAsync(TestContext.Current.CancellationToken);
        await started.CancelAsync();
        while (!first.ExecuteTask!.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        await first.ExecuteTask;
        return _console.ToString();
    }
}
