using System.Collections.Immutable;
using Reeve.Iam.Errors;

namespace Reeve.Iam.ServiceCalls;

/// <summary>What a linked service may ask: its own actions, and only of what it knows better than Reeve does.</summary>
internal static class ServiceQuestions
{
    /// <summary>How many questions may be asked at once.</summary>
    public const int Most = 50;

    /// <summary>How many decisions they may come to together.</summary>
    public const int MostDecisions = 200;

    private const int MostKeys = 100;
    private const int MostValues = 100;
    private const int LongestText = 2048;
    private const int LongestAction = 128;

    // What describes the request or the resource. Who calls, when, and through whom is Reeve's to tell.
    private static readonly string[] Tellable =
        ["aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:UserAgent", "aws:Referer", "aws:SecureTransport", "aws:RequestedRegion", "aws:TagKeys"];

    private static readonly string[] TellablePrefixes = ["aws:RequestTag/", "aws:ResourceTag/"];

    /// <summary>Why the questions cannot be asked, or null.</summary>
    public static IamError? FindFault(ImmutableArray<ServiceQuestion> questions, string prefix)
    {
        if (questions.Length > Most)
        {
            return ServiceCallErrors.TooMany("questions", Most);
        }

        return questions.Sum(question => question.Resources.Length) > MostDecisions
            ? ServiceCallErrors.TooMany("resources in all questions together", MostDecisions)
            : questions.Select(question => FindFault(question, prefix)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Whether a text can be a resource: <c>*</c>, or an ARN.</summary>
    public static bool IsResource(string text) => text is "*" || IsArn(text);

    /// <summary>Whether a text has the form of an ARN: six parts of printable ASCII.</summary>
    public static bool IsArn(string text) =>
        text.Length <= LongestText
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~')
        && text.Split(':', 6) is ["arn", { Length: > 0 }, { Length: > 0 }, _, _, { Length: > 0 }];

    private static IamError? FindFault(ServiceQuestion question, string prefix)
    {
        if (!IsOwnAction(question.Action, prefix))
        {
            return ServiceCallErrors.ForeignAction(question.Action, prefix);
        }

        if (question.Resources.IsEmpty || question.Resources.FirstOrDefault(resource => !IsResource(resource)) is { })
        {
            return ServiceCallErrors.Invalid($"The resources of {question.Action} are not one ARN or several, or *.");
        }

        if (question.Context.Length > MostKeys)
        {
            return ServiceCallErrors.TooMany("condition keys in one question", MostKeys);
        }

        return question.Context.Select(entry => FindFault(entry, prefix)).FirstOrDefault(fault => fault is not null)
            ?? (question.Context.DistinctBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Count() < question.Context.Length
                ? ServiceCallErrors.Invalid($"A condition key of {question.Action} is told twice; case makes no difference.")
                : null);
    }

    private static bool IsOwnAction(string action, string prefix) =>
        action.Length is > 0 and <= LongestAction
        && action.Split(':') is [var service, { Length: > 0 } name]
        && service == prefix
        && name.All(char.IsAsciiLetterOrDigit);

    private static IamError? FindFault(KeyValuePair<string, ImmutableArray<string>> entry, string prefix)
    {
        if (!IsTellable(entry.Key, prefix))
        {
            return ServiceCallErrors.ForeignKey(entry.Key, prefix);
        }

        return entry.Value.Length > MostValues || entry.Value.Any(value => value.Length > LongestText)
            ? ServiceCallErrors.Invalid($"'{entry.Key}' has more than {MostValues} values, or one longer than {LongestText} characters.")
            : null;
    }

    private static bool IsTellable(string key, string prefix) =>
        key.Length <= LongestText
        && (IsBelow(key, prefix + ":")
            || Tellable.Contains(key, StringComparer.OrdinalIgnoreCase)
            || TellablePrefixes.Any(beginning => IsBelow(key, beginning)));

    private static bool IsBelow(string key, string beginning) =>
        key.Length > beginning.Length && key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
