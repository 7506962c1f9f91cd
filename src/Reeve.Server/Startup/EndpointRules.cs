namespace Reeve.Server.Startup;

/// <summary>Endpoint rules that lead botocore here for IAM and STS, whatever the region; an endpoint that the caller gives still wins.</summary>
internal static class EndpointRules
{
    /// <summary>The name that botocore looks for.</summary>
    public const string FileName = "endpoint-rule-set-1.json";

    /// <summary>The services, with the API version that names their directory.</summary>
    public static readonly (string Service, string Version)[] Services = [("iam", "2010-05-08"), ("sts", "2011-06-15")];

    /// <summary>The rules of one service.</summary>
    public static string Render(string service, string endpoint) => $$"""
        {
          "version": "1.0",
          "parameters": {
            "Region": { "builtIn": "AWS::Region", "required": false, "documentation": "Not used.", "type": "String" },
            "UseDualStack": { "builtIn": "AWS::UseDualStack", "required": true, "default": false, "documentation": "Not used.", "type": "Boolean" },
            "UseFIPS": { "builtIn": "AWS::UseFIPS", "required": true, "default": false, "documentation": "Not used.", "type": "Boolean" },
            "UseGlobalEndpoint": { "builtIn": "AWS::STS::UseGlobalEndpoint", "required": true, "default": false, "documentation": "Not used.", "type": "Boolean" },
            "Endpoint": { "builtIn": "SDK::Endpoint", "required": false, "documentation": "Wins where it is set.", "type": "String" }
          },
          "rules": [
            {
              "conditions": [ { "fn": "isSet", "argv": [ { "ref": "Endpoint" } ] } ],
              "endpoint": { "url": { "ref": "Endpoint" }, "properties": {}, "headers": {} },
              "type": "endpoint"
            },
            {
              "conditions": [],
              "endpoint": {
                "url": "{{endpoint}}",
                "properties": { "authSchemes": [ { "name": "sigv4", "signingName": "{{service}}", "signingRegion": "us-east-1" } ] },
                "headers": {}
              },
              "type": "endpoint"
            }
          ]
        }

        """;
}
