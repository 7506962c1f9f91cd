namespace Reeve.Iam.Shapes;

/// <summary>The parameters of a request, by their dotted path as AWS Query writes it: <c>Tags.member.1.Key</c>.</summary>
public interface IParameterSource
{
    /// <summary>The value at a path, or null when the request does not give it. An empty value is not null.</summary>
    string? Find(string path);

    /// <summary>
    /// The indexes of the members that the request gives of a list, in rising order: of <c>Tags</c>, 1 and 2 when there are
    /// <c>Tags.member.1.Key</c> and <c>Tags.member.2.Key</c>. Empty when it gives none.
    /// </summary>
    IReadOnlyList<int> MemberIndexes(string listPath);
}
