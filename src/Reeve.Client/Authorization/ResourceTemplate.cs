using System.Text;
using Microsoft.AspNetCore.Http;

namespace Reeve.Client.Authorization;

/// <summary>An ARN with names in braces: <c>{region}</c>, <c>{account}</c>, and those of the route.</summary>
internal sealed class ResourceTemplate
{
    private const int ArnColons = 5;
    private const int LongestArn = 2048;

    private readonly List<(string Text, bool IsName)> _parts = [];

    /// <summary>Reads a template.</summary>
    /// <exception cref="ArgumentException">It is not an ARN, its braces do not match, or a name of the route stands before the resource.</exception>
    public ResourceTemplate(string template)
    {
        var colons = 0;
        for (var rest = template; rest.Length > 0;)
        {
            var isName = rest[0] == '{';
            var end = isName ? rest.IndexOf('}', StringComparison.Ordinal) : rest.IndexOf('{', StringComparison.Ordinal);
            if (isName && end < 2)
            {
                throw new ArgumentException($"The braces of '{template}' do not match.", nameof(template));
            }

            end = end < 0 ? rest.Length : end;
            var text = isName ? rest[1..end] : rest[..end];
            if (isName && colons < ArnColons && text is not ("region" or "account"))
            {
                // A value from a URL may not say in whose account something is.
                throw new ArgumentException($"'{text}' stands before the resource of '{template}'.", nameof(template));
            }

            colons += isName ? 0 : text.Count(c => c == ':');
            _parts.Add((text, isName));
            rest = isName ? rest[(end + 1)..] : rest[end..];
        }

        if (colons < ArnColons || !template.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{template}' is not an ARN.", nameof(template));
        }
    }

    /// <summary>Whether Reeve takes a text as a resource: a URL can have characters that no ARN has.</summary>
    public static bool IsAskable(string resource) => resource.Length <= LongestArn && !resource.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>The resource of a request.</summary>
    /// <exception cref="InvalidOperationException">The route has no such value.</exception>
    public string Resolve(HttpRequest request, string region, string accountId)
    {
        var arn = new StringBuilder();
        foreach (var (text, isName) in _parts)
        {
            arn.Append(!isName ? text : text switch
            {
                "region" => region,
                "account" => accountId,
                _ => request.RouteValues[text] as string ?? throw new InvalidOperationException($"The route has no '{text}', which the resource names."),
            });
        }

        return arn.ToString();
    }
}
