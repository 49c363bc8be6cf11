using System.Diagnostics;

namespace AutoAttend.Web.Tests.Hosting;

public sealed class RunScriptTests
{
    [Theory]
    [InlineData("--prot: this option is not known. See ./run --help.", "--prot", "8080")]
    [InlineData("--no-demo: it takes no value. See ./run --help.", "--no-demo=yes")]
    [InlineData("yes: this option is not known. See ./run --help.", "--no-demo", "yes")]
    [InlineData("--port: a value must follow. See ./run --help.", "--port")]
    [InlineData("--models \"/no/such/folder\": there is no such folder. Give the one that holds the face models, or leave --models out.", "--models", "/no/such/folder")]
    public async Task An_unusable_option_is_refused_before_anything_is_built(string message, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo("bash", [Script(), .. arguments]) { RedirectStandardError = true })!;

        var error = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(message, error.Trim());
        Assert.Equal(2, run.ExitCode);
    }

    private static string Script()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AutoAttend.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "run");
    }
}
