namespace Reeve.Samples;

/// <summary>Ends the service when its standard input ends, as it does when whoever started it dies, even if that is killed and can tell nobody.</summary>
internal static class EndWithInput
{
    /// <summary>Watches the input where the setting <c>EndWithInput</c> says so.</summary>
    public static void Watch(WebApplication app)
    {
        if (app.Configuration["EndWithInput"] != "true")
        {
            return;
        }

        // A thread of its own: reading a console blocks, and can be cancelled by nobody.
        new Thread(() => Read(app.Lifetime)) { IsBackground = true, Name = nameof(EndWithInput) }.Start();
    }

    private static void Read(IHostApplicationLifetime lifetime)
    {
        using var input = Console.OpenStandardInput();
        Span<byte> ignored = stackalloc byte[256];
        while (input.Read(ignored) > 0)
        {
        }

        lifetime.StopApplication();
    }
}
