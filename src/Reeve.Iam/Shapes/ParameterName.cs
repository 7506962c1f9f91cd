using System.Text;

namespace Reeve.Iam.Shapes;

/// <summary>How AWS's messages spell a parameter.</summary>
internal static class ParameterName
{
    private const string Member = "member";

    /// <summary>
    /// The spelling of a wire path in messages: first letters are lower-case and a list's index comes before <c>member</c>.
    /// <c>Tags.member.1.Key</c> is <c>tags.1.member.key</c>.
    /// </summary>
    public static string InMessages(string wirePath)
    {
        var parts = wirePath.Split('.');
        var name = new StringBuilder(wirePath.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                name.Append('.');
            }

            if (parts[i] is Member && i + 1 < parts.Length && IsIndex(parts[i + 1]))
            {
                name.Append(parts[i + 1]).Append('.').Append(Member);
                i++;
            }
            else
            {
                AppendWithLowerFirst(name, parts[i]);
            }
        }

        return name.ToString();
    }

    private static bool IsIndex(string part) => part.Length > 0 && !part.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static void AppendWithLowerFirst(StringBuilder name, string part)
    {
        if (part.Length > 0)
        {
            name.Append(char.IsAsciiLetterUpper(part[0]) ? (char)(part[0] | 0x20) : part[0]).Append(part, 1, part.Length - 1);
        }
    }
}
