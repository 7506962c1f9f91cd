namespace Reeve.Policy.Syntax;

/// <summary>What an unquoted JSON literal is.</summary>
internal enum JsonLiteralKind
{
    Number,
    Boolean,
    Null,
}
