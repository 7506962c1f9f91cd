namespace Reeve.Iam.Generators.Model;

/// <summary>What a member is on the wire.</summary>
internal enum MemberKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A policy document.</summary>
    Document,

    /// <summary>An int.</summary>
    Integer,

    /// <summary>A long, in answers only.</summary>
    LongInteger,

    /// <summary>A bool.</summary>
    Boolean,

    /// <summary>A DateTimeOffset.</summary>
    Timestamp,

    /// <summary>Bytes, which the wire carries in base 64.</summary>
    Blob,

    /// <summary>Another shape.</summary>
    Structure,

    /// <summary>A list of strings.</summary>
    TextList,

    /// <summary>A list of another shape.</summary>
    StructureList,

    /// <summary>A map to strings, in answers only.</summary>
    TextMap,

    /// <summary>A map to integers, in answers only.</summary>
    IntegerMap,
}
