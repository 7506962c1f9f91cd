namespace Reeve.EndToEnd.Tests.Running;

/// <summary>The programs of others that the tests need. A test that misses one fails: nothing is skipped.</summary>
internal static class Tools
{
    private const string DebianPython = "/usr/bin/python3";

    private static readonly Lazy<Task<string?>> AwsCli = new(() => FindAsync("aws", "aws", "--version"));
    private static readonly Lazy<Task<string?>> Boto3Python = new(async () =>
        await FindAsync(DebianPython, DebianPython, "-c", "import boto3") ?? await FindAsync("python3", "python3", "-c", "import boto3"));

    /// <summary>Fails when there is no AWS CLI.</summary>
    public static async Task RequireAwsCliAsync() =>
        Assert.True(await AwsCli.Value is not null, "The tests need the AWS CLI. Install it: sudo apt-get install awscli");

    /// <summary>A Python that has boto3.</summary>
    public static async Task<string> GetPythonAsync()
    {
        var python = await Boto3Python.Value;
        Assert.True(python is not null, "The tests need Python with boto3. Install it: sudo apt-get install python3-boto3");
        return python;
    }

    private static async Task<string?> FindAsync(string found, string program, params string[] arguments)
    {
        // Through the shell, where a program that is missing is an exit code.
        await using var child = ChildProcess.Start("bash", ["-c", "\"$@\" >/dev/null 2>&1", "bash", program, .. arguments], "/", AwsEnvironment.Plain);
        return await child.WaitAsync(TestContext.Current.CancellationToken) == 0 ? found : null;
    }
}
