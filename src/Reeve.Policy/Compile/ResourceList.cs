using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Compile;

/// <summary>The resources that one Resource or NotResource element lists.</summary>
internal sealed class ResourceList
{
    private readonly bool _isAny;
    private readonly ArnPattern[] _patterns;

    private ResourceList(bool isAny, ArnPattern[] patterns)
    {
        _isAny = isAny;
        _patterns = patterns;
    }

    /// <summary>The keys that the resources name as variables.</summary>
    public IEnumerable<string> Keys => _patterns.SelectMany(pattern => pattern.Keys);

    public static ResourceList Compile(TextItem[] resources, bool variables)
    {
        var patterns = new List<ArnPattern>(resources.Length);
        foreach (var resource in resources)
        {
            if (resource.Text == "*")
            {
                return new ResourceList(true, []);
            }

            if (ResourcePattern.Compile(resource.Text, variables) is { } pattern)
            {
                patterns.Add(pattern);
            }
        }

        return new ResourceList(false, [.. patterns]);
    }

    /// <summary>Whether any of the listed resources matches.</summary>
    public bool Contains(in ArnText resource, RequestContext context, ref bool isFaulted)
    {
        if (_isAny)
        {
            return true;
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(resource, context, ref isFaulted))
            {
                return true;
            }
        }

        return false;
    }
}
