using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Reeve.Iam.Generators.Tests.Support;

/// <summary>Drives the generator on small sources.</summary>
internal static class GeneratorRun
{
    // Internals of Reeve.Iam are visible to an assembly of this name.
    private const string AssemblyName = "Reeve.Iam.Generators.Tests";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!) // the runtime always sets it
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Reeve.Iam.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>A driver that remembers what each step did.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new OperationGenerator().AsSourceGenerator()],
        parseOptions: Syntax,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>A compilation of the sources.</summary>
    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        AssemblyName,
        sources.Select((source, index) => Parse(source, $"Source{index}.cs")),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    /// <summary>A parsed file.</summary>
    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(Sources.Usings + source, Syntax, path);

    /// <summary>What the generator reports on the sources, as <c>id: message</c>, in order.</summary>
    public static IReadOnlyList<string> Faults(params string[] sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(sources), out _, out var diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.EndsWith(".cs", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));
        return [.. diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}")];
    }

    /// <summary>What the compiler says of the sources with what is generated.</summary>
    public static IReadOnlyList<string> CompilerWords(params string[] sources)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(sources), out var compilation, out _);
        return [.. compilation.GetDiagnostics().Where(word => word.Severity > DiagnosticSeverity.Hidden).Select(word => word.ToString())];
    }
}
