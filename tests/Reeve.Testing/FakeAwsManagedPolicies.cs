using Reeve.Iam.ManagedPolicies;

namespace Reeve.Testing;

/// <summary>AWS-managed policies that a test names.</summary>
public sealed class FakeAwsManagedPolicies : IAwsManagedPolicies
{
    private readonly List<AwsManagedPolicy> _policies = [];
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<AwsManagedPolicy> All => _policies;

    /// <summary>Adds a policy and tells its ARN.</summary>
    /// <param name="path">Its path; below <c>/aws-service-role/</c> it cannot be attached.</param>
    /// <param name="name">Its name.</param>
    /// <param name="versions">How many versions it has; the last one is in effect.</param>
    /// <param name="document">The document of every version; without one, documents tell their version and allow nothing.</param>
    public string Add(string path, string name, int versions = 1, string? document = null)
    {
        var arn = $"arn:aws:iam::aws:policy{path}{name}";
        if (document is not null)
        {
            _documents.Add(arn, document);
        }

        _policies.Add(new()
        {
            Arn = arn,
            PolicyId = "ANPA" + name.PadRight(17, 'A')[..17],
            PolicyName = name,
            Path = path,
            Description = "About " + name,
            CreateDate = DateOf(1),
            UpdateDate = DateOf(versions),
            DefaultVersionId = $"v{versions}",
            IsAttachable = !path.StartsWith("/aws-service-role/", StringComparison.Ordinal),
            Versions = [.. Enumerable.Range(1, versions).Reverse().Select(version => new AwsManagedPolicyVersion($"v{version}", DateOf(version)))],
        });
        _policies.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path) is var order and not 0
            ? order
            : string.CompareOrdinal(left.PolicyName, right.PolicyName));
        return arn;
    }

    /// <summary>Adds a policy of one version with a document, and tells its ARN.</summary>
    public string AddDocument(string path, string name, string document)
    {
        var arn = Add(path, name);
        _documents.Add(arn, document);
        return arn;
    }

    /// <inheritdoc/>
    public AwsManagedPolicy? Find(string arn) => _policies.Find(policy => policy.Arn == arn);

    /// <inheritdoc/>
    public string? FindDocument(string arn, string versionId) =>
        Find(arn)?.Versions.Any(version => version.VersionId == versionId) is true
            ? _documents.GetValueOrDefault(arn) ?? $$"""{"Version":"2012-10-17","Id":"{{versionId}}"}""" : null;

    private static DateTimeOffset DateOf(int version) => new(2020, 1, version, 0, 0, 0, TimeSpan.Zero);
}
