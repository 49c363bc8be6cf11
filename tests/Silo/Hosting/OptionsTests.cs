using AutoAttend.Silo.Hosting;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Tests.Hosting;

public sealed class OptionsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-options-");

    [Theory]
    [InlineData("AutoAttend:Models", "/nowhere", "AutoAttend:Models \"/nowhere\": there is no such folder; name the folder that holds the face models.")]
    [InlineData("AutoAttend:Data", "/proc/version", "AutoAttend:Data \"/proc/version\": this is a file; name a folder.")]
    [InlineData("AutoAttend:Data", "/proc/none", "AutoAttend:Data \"/proc/none\": the folder cannot be made")]
    [InlineData("AutoAttend:Capture:StallSeconds", "0", "AutoAttend:Capture:StallSeconds \"0\": give a number from 1 to 120.")]
    [InlineData("AutoAttend:Recognition:MatchCosine", "1.5", "AutoAttend:Recognition:MatchCosine \"1.5\": give a number from 0.05 to 0.99.")]
    [InlineData("AutoAttend:Recognition:MatchCosine", "high", "AutoAttend:Recognition:MatchCosine \"high\": give a number from 0.05 to 0.99.")]
    [InlineData("AutoAttend:Recogniton:MatchCosine", "0.5", "AutoAttend:Recogniton:MatchCosine \"0.5\": there is no such setting; there is AutoAttend:Recognition:MatchCosine.")]
    [InlineData("AutoAttend:Retention:SightingDays", "0", "AutoAttend:Retention:SightingDays \"0\": give a whole number from 1 to 3650.")]
    [InlineData("AutoAttend:Site:TimeZone", "Mars/Base", "Mars/Base")]
    [InlineData("AutoAttend:Mode", "Clutser", "AutoAttend:Mode \"Clutser\": give Embedded or Cluster.")]
    [InlineData("AutoAttend:Roles", "camera,cook", "AutoAttend:Roles \"camera,cook\": give one or more of Camera, Inference, People, with commas between them.")]
    [InlineData("AutoAttend:Roles", "None", "AutoAttend:Roles \"None\": give one or more of Camera, Inference, People.")]
    [InlineData("AutoAttend:Redis:Tls", "maybe", "AutoAttend:Redis:Tls \"maybe\": give true or false.")]
    public void A_setting_that_cannot_be_used_keeps_the_host_from_starting_and_is_named_in_a_line(string key, string value, string message)
    {
        using var host = Build(key, value);

        var failure = Record.Exception(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.NotNull(failure);
        Assert.Contains(message, StartProblem.Explain(failure));
        Assert.DoesNotContain(" at ", StartProblem.Explain(failure)!.Replace(" at most", "").Replace(" at least", ""));
    }

    [Theory]
    [InlineData("AutoAttend:Redis:Endpoints", "redis:port", "AutoAttend:Redis:Endpoints \"redis:port\": give host:port, for example redis.example.org:6379.")]
    [InlineData("AutoAttend:Redis:PasswordFile", "/nowhere", "AutoAttend:Redis:PasswordFile \"/nowhere\": the file cannot be read; name one that this user may read.")]
    [InlineData("AutoAttend:Redis:User", "silo", "AutoAttend:Redis:User \"silo\": a user needs a password")]
    [InlineData("AutoAttend:Redis:TlsAuthority", "/etc/hostname", "AutoAttend:Redis:TlsAuthority \"/etc/hostname\": it is of use with AutoAttend:Redis:Tls true only.")]
    [InlineData("AutoAttend:Cluster:GatewayPort", "11111", "AutoAttend:Cluster:GatewayPort \"11111\": this is the silo's port too; give another one.")]
    [InlineData("AutoAttend:Cluster:AdvertisedAddress", "no where", "AutoAttend:Cluster:AdvertisedAddress \"no where\": it is neither an IP address nor a host name that is known here.")]
    [InlineData("AutoAttend:Cluster:AdvertisedAddress", "0.0.0.0", "AutoAttend:Cluster:AdvertisedAddress \"0.0.0.0\": nobody can be reached at it; give the address that the other silos see.")]
    public void A_setting_of_the_cluster_that_cannot_be_used_is_named_in_a_line(string key, string value, string message)
    {
        using var host = Build(key, value, ("AutoAttend:Mode", "Cluster"));

        var failure = Record.Exception(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.NotNull(failure);
        Assert.Contains(message, StartProblem.Explain(failure));
    }

    [Fact]
    public void A_mistyped_password_setting_does_not_show_the_password()
    {
        using var host = Build("AutoAttend:Redis:Pasword", "sesame");

        var failure = Record.Exception(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.NotNull(failure);
        Assert.Contains("AutoAttend:Redis:Pasword \"***\": there is no such setting", StartProblem.Explain(failure));
        Assert.DoesNotContain("sesame", failure.ToString());
    }

    [Theory]
    [InlineData("0.05")]
    [InlineData("0.99")]
    public void A_setting_may_be_at_the_end_of_its_range(string value)
    {
        using var host = Build("AutoAttend:Recognition:MatchCosine", value);

        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task A_data_folder_that_another_process_has_is_told_in_one_line()
    {
        using var first = Build("AutoAttend:Site:Name", "First");
        using var second = Build("AutoAttend:Site:Name", "Second");
        await first.StartAsync(TestContext.Current.CancellationToken);

        var failure = await Record.ExceptionAsync(() => second.StartAsync(TestContext.Current.CancellationToken));

        await first.StopAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(failure);
        Assert.Equal(
            $"The data folder \"{Path.Combine(folder.FullName, "data")}\" is in use by another AutoAttend process: stop that one, or name another folder for this one.",
            StartProblem.Explain(failure));
    }

    [Fact]
    public void The_models_folder_is_one_setting_for_all_who_read_it()
    {
        using var host = Build("AutoAttend:Models", folder.FullName);

        Assert.Equal(folder.FullName, host.Services.GetRequiredService<IOptions<ModelOptions>>().Value.Folder);
    }

    [Fact]
    public void Settings_may_come_from_the_environment()
    {
        Environment.SetEnvironmentVariable("AutoAttend__Capture__StallSeconds", "7");
        try
        {
            using var host = Build("AutoAttend:Data", folder.FullName);
            Assert.Equal(7, host.Services.GetRequiredService<IOptions<Vision.Capture.CaptureOptions>>().Value.StallSeconds);
        }
        finally
        {
            Environment.SetEnvironmentVariable("AutoAttend__Capture__StallSeconds", null);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private IHost Build(string key, string value, params (string Key, string Value)[] more)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{AutoAttendOptions.Section}:{nameof(AutoAttendOptions.Data)}"] = Path.Combine(folder.FullName, "data"),
            [key] = value,
        });
        builder.Configuration.AddInMemoryCollection(more.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.AddAutoAttendSilo();
        return builder.Build();
    }
}
