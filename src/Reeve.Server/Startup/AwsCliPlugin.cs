namespace Reeve.Server.Startup;

/// <summary>A plug-in for AWS CLI 2.0 to 2.12: it gives <c>endpoint_url</c> of the profile the meaning that it has in later ones.</summary>
internal static class AwsCliPlugin
{
    /// <summary>The module's name, under which the configuration loads it.</summary>
    public const string ModuleName = "reeve_endpoint";

    /// <summary>The module's file.</summary>
    public const string FileName = ModuleName + ".py";

    /// <summary>The module.</summary>
    public const string Text = """
        # Written by `reeve serve`: AWS CLI 2.0 to 2.12 does not read endpoint_url from the profile. This does.


        def awscli_initialize(events):
            events.register('session-initialized', use_endpoint_of_profile)


        def use_endpoint_of_profile(session, parsed_args, **kwargs):
            if parsed_args.endpoint_url is None:
                parsed_args.endpoint_url = session.get_scoped_config().get('endpoint_url')

        """;
}
