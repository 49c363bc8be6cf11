using AutoAttend.Contracts;
using AutoAttend.Web.Hosting;

namespace AutoAttend.Web.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public void Without_options_it_listens_on_this_machine_only() =>
        Assert.Equal(["--urls=http://localhost:8080"], CommandLine.ToConfiguration([]));

    [Fact]
    public void Options_become_settings()
    {
        var folder = Path.GetTempPath();
        Assert.Equal(
            ["--urls=http://localhost:9000", $"--AutoAttend:Models={Path.GetFullPath(folder)}", $"--AutoAttend:Data={Path.GetFullPath("here")}", "--AutoAttend:MatchCosine=0.5"],
            CommandLine.ToConfiguration(["--port", "9000", "--models", folder, "--data=here", "--AutoAttend:MatchCosine", "0.5"]));
    }

    [Fact]
    public void No_demo_takes_no_value_and_leaves_the_others_theirs() =>
        Assert.Equal(
            ["--AutoAttend:Demo=false", "--urls=http://localhost:9000"], CommandLine.ToConfiguration(["--no-demo", "--port", "9000"]));

    [Theory]
    [InlineData("--no-demo \"yes\": it takes no value. Give --no-demo alone, or leave it out.", "--no-demo=yes")]
    [InlineData("option \"yes\": options begin with two dashes. Known are " + CommandLine.Known + ".", "--no-demo", "yes")]
    [InlineData("--demo: this option is not known. Known are " + CommandLine.Known + ".", "--demo", "on")]
    [InlineData("--port \"0\": give a number from 1 to 65535, for example --port 8080.", "--port", "0")]
    [InlineData("--port \"65536\": give a number from 1 to 65535, for example --port 8080.", "--port", "65536")]
    [InlineData("--port \"http\": give a number from 1 to 65535, for example --port 8080.", "--port", "http")]
    [InlineData("--models \"/no/such/folder\": there is no such folder. Give one that exists.", "--models", "/no/such/folder")]
    [InlineData("--data: a value must follow. Known are " + CommandLine.Known + ".", "--data")]
    [InlineData("--prot: this option is not known. Known are " + CommandLine.Known + ".", "--prot", "8080")]
    [InlineData("option \"8080\": options begin with two dashes. Known are " + CommandLine.Known + ".", "8080")]
    public void An_unusable_option_is_refused_by_name_with_its_fix(string message, params string[] args)
    {
        var refused = Assert.Throws<InvalidInputException>(() => CommandLine.ToConfiguration(args));
        Assert.Equal(message, refused.Message);
    }
}
