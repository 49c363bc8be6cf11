using AutoAttend.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace AutoAttend.Web.Tests.Hosting;

public sealed class DataFolderTests
{
    [Fact]
    public void Only_this_user_may_enter_a_new_data_folder_and_what_lies_in_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs Unix file modes");
        var parent = Directory.CreateTempSubdirectory("autoattend-web-");
        try
        {
            var data = Path.Combine(parent.FullName, "data");
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["AutoAttend:Data"] = data })
                .Build();

            var keys = DataFolder.Private(configuration, "keys");

            const UnixFileMode OnlyThisUser = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(OnlyThisUser, new DirectoryInfo(data).UnixFileMode);
            Assert.Equal(OnlyThisUser, keys.UnixFileMode);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }
}
