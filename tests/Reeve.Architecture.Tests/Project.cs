using System.Xml.Linq;

namespace Reeve.Architecture.Tests;

/// <summary>What a project file says that it needs.</summary>
internal sealed record Project(string Path, string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Analyzers, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } =
        [.. Repository.TrackedFiles.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)];

    public static Project Named(string name) => All.Single(project => project.Name == name);

    private static Project Read(string path)
    {
        var items = XDocument.Parse(Repository.Read(path)).Descendants().ToArray();
        var references = items.Where(item => item.Name.LocalName == "ProjectReference").ToLookup(item => (string?)item.Attribute("OutputItemType") == "Analyzer");

        // A package whose assets are all private is for the build alone.
        var packages = items.Where(item => item.Name.LocalName == "PackageReference" && (string?)item.Attribute("PrivateAssets") != "all");
        return new(path, NameOf(path), [.. references[false].Select(Include).Select(NameOf)], [.. references[true].Select(Include).Select(NameOf)], [.. packages.Select(Include)]);
    }

    private static string Include(XElement item) => (string?)item.Attribute("Include") ?? throw new InvalidOperationException("A reference without a name.");

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
