namespace Reeve.Iam.Generators.Model;

/// <summary>What a shape is used for. Every shape is written; some are also read.</summary>
[Flags]
internal enum ShapeUse
{
    /// <summary>It is part of an answer.</summary>
    Written = 0,

    /// <summary>It is part of a request.</summary>
    RequestPart = 1,

    /// <summary>It is a whole request.</summary>
    Request = 2,
}
