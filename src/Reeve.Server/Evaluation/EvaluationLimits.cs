using Reeve.Policy;

namespace Reeve.Server.Evaluation;

/// <summary>The bounds of a case, beside those of the policy language in <see cref="PolicyLimits"/>. A case beyond one is not decided at all.</summary>
public static class EvaluationLimits
{
    /// <summary>The longest case, in bytes of UTF-8: a hundred and more of the largest policies that AWS takes.</summary>
    public const int MaxCaseBytes = 4 * 1024 * 1024;

    /// <summary>How deep a case may be nested. A policy needs seven levels, and stands at most five deep.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most policies of all kinds and levels of organizations, together.</summary>
    public const int MaxPolicies = 1_000;

    /// <summary>The longest name of a policy, in UTF-16 units: room for an ARN with a path.</summary>
    public const int MaxNameLength = 1_024;

    /// <summary>The most condition keys.</summary>
    public const int MaxContextKeys = 1_000;

    /// <summary>The most values of one condition key.</summary>
    public const int MaxContextValues = 1_000;
}
