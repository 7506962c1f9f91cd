namespace Reeve.Architecture.Tests;

/// <summary>
/// What is said to work as a native program is analysed for it in every build, and nothing hushes the analysers. That it also compiles is checked by
/// eng/check-native.sh, which takes minutes.
/// </summary>
public sealed class NativeTests
{
    [Theory]
    [InlineData("src/Directory.Build.props")]
    [InlineData("samples/Directory.Build.props")]
    public void Every_project_is_analysed(string props)
    {
        Assert.Contains("<IsAotCompatible>true</IsAotCompatible>", Repository.Read(props), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_warning_about_it_is_hushed()
    {
        var hushed = Repository.TrackedFiles
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("samples/", StringComparison.Ordinal))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith(".props", StringComparison.Ordinal))
            .Where(path => Repository.Read(path) is var text && (text.Contains("UnconditionalSuppressMessage", StringComparison.Ordinal) || text.Contains("IL2", StringComparison.Ordinal) || text.Contains("IL3", StringComparison.Ordinal)));

        Assert.Empty(hushed);
    }
}
