using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Server.Tests.Startup;

public sealed class InstalledAwsCliTests : IDisposable
{
    private readonly ScratchDirectory _machine = new();

    public InstalledAwsCliTests()
    {
        Directory.CreateDirectory(_machine["bin"]);
        Directory.CreateDirectory(_machine["own"]);
        _machine.Write("bin/aws", "");
    }

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData("awscli-2.9.19.dist-info", true)]
    [InlineData("awscli-2.12.7.dist-info", true)]
    [InlineData("awscli-2.13.0.dist-info", false)]
    [InlineData("awscli-2.23.6.dist-info", false)]
    [InlineData("awscli-1.29.0.dist-info", false)]
    [InlineData("botocore-2.9.0.dist-info", false)]
    public void Only_version_2_before_13_of_the_distribution_does_not_read_the_endpoint(string package, bool isTooOld)
    {
        Directory.CreateDirectory(_machine[$"packages/{package}"]);

        Assert.Equal(isTooOld, Cli($"{_machine["own"]}:{_machine["bin"]}").IsTooOld());
    }

    [Fact]
    public void A_command_that_comes_first_on_the_path_is_the_users_own()
    {
        Directory.CreateDirectory(_machine["packages/awscli-2.9.19.dist-info"]);
        _machine.Write("own/aws", "");

        Assert.False(Cli($"{_machine["own"]}:{_machine["bin"]}").IsTooOld());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/nowhere")]
    public void Without_a_command_there_is_nothing_to_help(string? searchPath)
    {
        Directory.CreateDirectory(_machine["packages/awscli-2.9.19.dist-info"]);

        Assert.False(Cli(searchPath).IsTooOld());
    }

    private InstalledAwsCli Cli(string? searchPath) => new(searchPath, _machine["packages"], _machine["bin"]);
}
