using System.Reflection;
using System.Text;

namespace Reeve.Testing;

/// <summary>Describes what an assembly promises, for comparison with an approved text.</summary>
internal static class PublicSurface
{
    /// <summary>The exported types and their declared members, sorted, one a line.</summary>
    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Name).Append('\n');
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var member in type.GetMembers(declared).Where(member => !IsCompilerMade(type, member)))
        {
            yield return member switch
            {
                ConstructorInfo constructor => $"new({Parameters(constructor)})",
                FieldInfo { IsLiteral: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
                PropertyInfo property => $"{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
                MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
                _ => member.ToString() ?? "",
            };
        }
    }

    private static bool IsCompilerMade(Type type, MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } method => !method.Name.StartsWith("op_Implicit", StringComparison.Ordinal),
        MethodInfo method => method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "GetEnumerator" || method.Name.Contains('.', StringComparison.Ordinal),
        FieldInfo field => type.IsEnum && !field.IsLiteral,
        Type => true,
        _ => false,
    };

    private static string Accessors(PropertyInfo property) => property.SetMethod switch
    {
        null or { IsPublic: false } => "get;",
        { } setter when setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 => "get; init;",
        _ => "get; set;",
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
