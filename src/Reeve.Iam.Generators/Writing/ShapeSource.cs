using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Generates the file of a shape: how it is written and, when it is part of a request, read and described.</summary>
internal static class ShapeSource
{
    /// <summary>The file's text.</summary>
    public static string Of(string @namespace, ShapeModel shape)
    {
        var source = SourceWriter.Begin(@namespace, "System.Collections.Immutable", "Reeve.Iam.Operations", "Reeve.Iam.Shapes");
        source.Line("/// <summary>Writes the members of shapes.</summary>");
        source.Open("internal static partial class ShapeWriters");
        ShapeWriterSource.Add(source, shape);
        source.Close();
        if (shape.Use is not ShapeUse.Written)
        {
            AddReading(source, shape);
        }

        return source.ToString();
    }

    private static void AddReading(SourceWriter source, ShapeModel shape)
    {
        source.Line();
        source.Line("/// <summary>Reads shapes from the parameters of a request.</summary>");
        source.Open("internal static partial class ShapeBinders");
        ShapeBinderSource.Add(source, shape);
        source.Close();
        source.Line();
        source.Line("/// <summary>Describes the parameters that shapes stand for.</summary>");
        source.Open("internal static partial class ShapeDescriptions");
        ShapeDescriptionSource.Add(source, shape);
        source.Close();
    }
}
