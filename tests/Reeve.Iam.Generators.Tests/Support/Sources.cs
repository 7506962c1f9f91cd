namespace Reeve.Iam.Generators.Tests.Support;

/// <summary>Sources to drive the generator with.</summary>
internal static class Sources
{
    public const string Usings =
        """
        using System;
        using System.Collections.Immutable;
        using Reeve.Iam;
        using Reeve.Iam.Entities;
        using Reeve.Iam.Operations;
        using Reeve.Iam.Shapes;
        using Reeve.Iam.State;

        """;

    /// <summary>A query called <paramref name="name"/> with such a request.</summary>
    public static string Query(string name, string requestMembers) =>
        $$"""
        namespace Sample{{name}};

        {{QueryClass(name)}}

        internal sealed record {{name}}Request { {{requestMembers}} }
        """;

    /// <summary>Only the class of the query.</summary>
    public static string QueryClass(string name) =>
        $$"""
        [Operation(ApiService.Iam, "{{name}}")]
        internal sealed class {{name}} : IQuery<{{name}}Request, NoResult>
        {
            public AuthorizationTarget Target(Account account, {{name}}Request request, OperationContext context) => new("*");

            public Result<NoResult> Read(Account account, {{name}}Request request, OperationContext context) => NoResult.Instance;
        }
        """;
}
