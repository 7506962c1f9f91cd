namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>Names a template among those of all services.</summary>
internal static class TemplateKey
{
    /// <summary>The name; neither part has slashes.</summary>
    public static string Of(string servicePrincipal, string roleName) => $"{servicePrincipal}/{roleName}";
}
