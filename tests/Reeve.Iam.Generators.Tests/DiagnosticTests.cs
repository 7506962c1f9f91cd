using Reeve.Iam.Generators.Tests.Support;

namespace Reeve.Iam.Generators.Tests;

/// <summary>What the generator refuses.</summary>
public sealed class DiagnosticTests
{
    private const string NoDefault =
        "RVG006: Nothing says what 'X' is when a request does not give it: make it nullable, mark it [RequiredMember], or initialise it with a constant";

    [Fact]
    public void A_sound_declaration_is_not_refused_and_compiles_without_a_word()
    {
        var source = Sources.Query(
            "GetThing",
            """
            [RequiredMember, Length(1, 2), Pattern(TextPattern.EntityName)] public required string Name { get; init; }
            [OneOf("a\"b", "c")] public string? @class { get; init; }
            [Count(0, 1)] public ImmutableArray<Tag> Tags { get; init; }
            public string? Parameters { get; init; }
            public string? Value { get; init; }
            public string? Item { get; init; }
            public DateTimeOffset? At { get; init; }
            """);
        Assert.Empty(GeneratorRun.Faults(source));
        Assert.Empty(GeneratorRun.CompilerWords(source));
    }

    [Fact]
    public void Nothing_declared_is_an_empty_table() => Assert.Empty(GeneratorRun.CompilerWords("internal sealed class Nothing;"));

    [Theory]
    [InlineData("public double? X { get; init; }", "RVG001: 'X' is of type 'double?', which cannot go over the wire in a request")]
    [InlineData("public long? X { get; init; }", "RVG001: 'X' is of type 'long?', which cannot go over the wire in a request")]
    [InlineData("public byte[]? X { get; init; }", "RVG001: 'X' is of type 'byte[]?', which cannot go over the wire in a request")]
    [InlineData(
        "public ImmutableArray<int> X { get; init; }",
        "RVG001: 'X' is of type 'System.Collections.Immutable.ImmutableArray<int>', which cannot go over the wire in a request")]
    [InlineData(
        "public ImmutableArray<System.Collections.Generic.KeyValuePair<string, string>> X { get; init; }",
        "RVG001: 'X' is of type 'System.Collections.Immutable.ImmutableArray<System.Collections.Generic.KeyValuePair<string, string>>', which cannot go over the wire in a request")]
    [InlineData(
        "public ImmutableArray<System.Collections.Generic.KeyValuePair<int, string>> X { get; init; }",
        "RVG001: 'X' is of type 'System.Collections.Immutable.ImmutableArray<System.Collections.Generic.KeyValuePair<int, string>>', which cannot go over the wire in a request")]
    [InlineData("[Length(1, 2)] public int? X { get; init; }", "RVG004: [Length] says nothing about 'X': it fits texts, lists of texts and blobs")]
    [InlineData("[Pattern(TextPattern.Path)] public bool X { get; init; }", "RVG004: [Pattern] says nothing about 'X': it fits texts and lists of texts")]
    [InlineData("[OneOf(\"a\")] public PolicyText? X { get; init; }", "RVG004: [OneOf] says nothing about 'X': it fits texts and lists of texts")]
    [InlineData("[ValueRange(1, 2)] public string? X { get; init; }", "RVG004: [ValueRange] says nothing about 'X': it fits integers")]
    [InlineData("[Count(1, 2)] public string? X { get; init; }", "RVG004: [Count] says nothing about 'X': it fits lists")]
    [InlineData("[Pattern(TextPattern.Path)] public ReadOnlyMemory<byte>? X { get; init; }", "RVG004: [Pattern] says nothing about 'X': it fits texts and lists of texts")]
    [InlineData("[Sensitive] public int X { get; init; }", "RVG004: [Sensitive] says nothing about 'X': it fits texts and blobs")]
    [InlineData("public string X { get; init; } = null!;", NoDefault)]
    [InlineData("public required string X { get; init; }", NoDefault)]
    [InlineData("public required PolicyText X { get; init; }", NoDefault)]
    [InlineData("public required Tag X { get; init; }", NoDefault)]
    [InlineData("public DateTimeOffset X { get; init; }", NoDefault)]
    [InlineData("public string? X { get; init; } = Environment.NewLine;", NoDefault)]
    public void A_member_that_cannot_be_generated_is_refused(string member, string expected) =>
        Assert.Equal([expected], GeneratorRun.Faults(Sources.Query("GetThing", member)));

    [Fact]
    public void A_fault_is_told_where_the_member_is()
    {
        GeneratorRun.Driver().RunGeneratorsAndUpdateCompilation(
            GeneratorRun.Compile("class Other;", Sources.Query("GetThing", "public double X { get; init; }")), out var compilation, out var diagnostics, TestContext.Current.CancellationToken);
        var place = Assert.Single(diagnostics).Location;
        Assert.Equal("Source1.cs", place.GetLineSpan().Path);
        Assert.Equal("X", compilation.SyntaxTrees.Single(tree => tree.FilePath is "Source1.cs").ToString()
            .Substring(place.SourceSpan.Start, place.SourceSpan.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" : IQuery<Tag, NoResult>, IOperation<Tag, NoResult>")]
    [InlineData(" : IQuery<Tag, NoResult>, IQuery<Tag, Tag>")]
    [InlineData(" : IAuthorized<Tag>")]
    public void An_operation_implements_one_interface_once(string interfaces) => Assert.Equal(
        ["RVG002: 'X' is declared an operation and must implement exactly one of IOperation<,> and IQuery<,>, once"],
        GeneratorRun.Faults($$"""[Operation(ApiService.Iam, "X")] internal sealed class X{{interfaces}} { }"""));

    [Theory]
    [InlineData("sealed class GetThing(int x) :")]
    [InlineData("abstract class GetThing :")]
    [InlineData("sealed class GetThing<T> :")]
    public void An_operation_can_be_made_without_arguments(string header) => Assert.Equal(
        ["RVG005: 'GetThing' must be a class that is neither abstract nor generic, with a constructor without parameters"],
        GeneratorRun.Faults(Sources.Query("GetThing", "").Replace("sealed class GetThing :", header, StringComparison.Ordinal)));

    [Fact]
    public void Requests_are_records() => Assert.Equal(
        ["RVG001: 'GetThing' is of type 'SampleGetThing.GetThingRequest', which cannot go over the wire: requests and answers are records"],
        GeneratorRun.Faults(Sources.Query("GetThing", "").Replace("sealed record", "sealed class", StringComparison.Ordinal)));

    [Fact]
    public void Two_operations_do_not_share_a_name()
    {
        var second = Sources.Query("ReadThing", "").Replace("\"ReadThing\"", "\"GetThing\"", StringComparison.Ordinal);
        const string Expected = "RVG003: The operation 'GetThing' of Iam is declared by more than one class";
        Assert.Equal([Expected, Expected], GeneratorRun.Faults(Sources.Query("GetThing", ""), second));
    }

    [Fact]
    public void Two_shapes_do_not_share_a_name() => Assert.Equal(
        ["RVG007: 'global::SampleGetThing.Part' and 'global::SampleReadThing.Part' have the same name; the names of shapes are unique, as in the service model"],
        GeneratorRun.Faults(
            Sources.Query("GetThing", "public Part? P { get; init; }") + "internal sealed record Part(string? X);",
            Sources.Query("ReadThing", "public Part? P { get; init; }") + "internal sealed record Part(string? X);"));

    [Theory]
    [InlineData("internal sealed record Part(string Y) { public string? X { get; init; } public Part(int z) : this(\"\") { } private Part(string Y, int w) : this(Y) { } }", false)]
    [InlineData("internal sealed record Part { public Part(int z) { } public string? X { get; init; } }", true)]
    [InlineData("internal abstract record Part { public string? X { get; init; } }", true)]
    [InlineData("internal sealed record Part(Part? Next);", true)]
    public void A_part_of_a_request_can_be_made_from_its_members(string part, bool refused)
    {
        var faults = GeneratorRun.Faults(Sources.Query("GetThing", "public Part? P { get; init; }") + part);
        Assert.Equal(refused, faults.Any(fault => fault.StartsWith("RVG008: 'Part' ", StringComparison.Ordinal)));
    }
}
