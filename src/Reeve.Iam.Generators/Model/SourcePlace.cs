using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Reeve.Iam.Generators.Model;

/// <summary>A place in the source that does not keep the syntax tree alive.</summary>
internal sealed record SourcePlace(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>The place where a symbol is declared, or null when it is not in source.</summary>
    public static SourcePlace? Of(ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(place => place.IsInSource);
        return location?.SourceTree is { } tree
            ? new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : null;
    }

    /// <summary>The place as the compiler takes it.</summary>
    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}
