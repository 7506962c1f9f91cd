using Reeve.Iam.Errors;

namespace Reeve.Iam.Paths;

/// <summary>Who can do something to a resource, directly or through a linked service.</summary>
public sealed record PathQuestion
{
    /// <summary>How many principals are looked at for a page when nobody says.</summary>
    public const int UsualSize = 100;

    /// <summary>The most principals that are looked at for a page.</summary>
    public const int LargestSize = 1000;

    private const int LongestAction = 128;
    private const int LongestResource = 2048;

    /// <summary>The action: <c>sns:Publish</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN of the resource, or <c>*</c> for actions that have none.</summary>
    public required string Resource { get; init; }

    /// <summary>The resource that services' actions are asked on, or null for some resource that they take.</summary>
    public string? ServiceResource { get; init; }

    /// <summary>How many principals are looked at.</summary>
    public int Size { get; init; } = UsualSize;

    /// <summary>Where the page before ended, or null.</summary>
    public string? Marker { get; init; }

    /// <summary>What tells the list of answers from that of any other question.</summary>
    internal string Identity => $"{Action}\n{Resource}\n{ServiceResource}";

    /// <summary>Why it cannot be asked, or null.</summary>
    internal IamError? FindFault()
    {
        if (Action.Length > LongestAction || Action.Split(':') is not [{ Length: > 0 }, { Length: > 0 } name] || !name.All(char.IsAsciiLetterOrDigit))
        {
            return IamErrors.InvalidInput("The action is not one action, such as sns:Publish.");
        }

        if (Resource is not "*" && !IsArn(Resource))
        {
            return IamErrors.InvalidInput("The resource is not one ARN, or *.");
        }

        if (ServiceResource is { } resource && !IsArn(resource))
        {
            return IamErrors.InvalidInput("The service's resource is not one ARN.");
        }

        return Size is >= 1 and <= LargestSize ? null : IamErrors.InvalidInput(FormattableString.Invariant($"A page is of 1 to {LargestSize} principals."));
    }

    private static bool IsArn(string text) =>
        text.Length <= LongestResource
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && text.Split(':', 6) is ["arn", { Length: > 0 }, { Length: > 0 }, _, _, { Length: > 0 }];
}
