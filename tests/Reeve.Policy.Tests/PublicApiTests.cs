using Reeve.Testing;

namespace Reeve.Policy.Tests;

/// <summary>Every public member is a promise, so each addition and each change shows in <c>PublicApi.txt</c>.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt")).ReplaceLineEndings("\n").TrimEnd();
        var actual = PublicSurface.Describe(typeof(Authorizer).Assembly);

        Assert.True(approved == actual, "Approve by copying this to PublicApi.txt:\n" + actual);
    }
}
