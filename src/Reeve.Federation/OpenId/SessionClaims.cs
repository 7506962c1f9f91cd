using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam.Entities;

namespace Reeve.Federation.OpenId;

/// <summary>What a token says about the session that it is exchanged for: its tags, and who is behind it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_adding-assume-role-idp</remarks>
/// <param name="Tags">The session's tags.</param>
/// <param name="TransitiveTagKeys">Those of them that are handed on.</param>
/// <param name="SourceIdentity">Who is behind it, or null.</param>
internal sealed record SessionClaims(ImmutableArray<Tag> Tags, ImmutableArray<string> TransitiveTagKeys, string? SourceIdentity)
{
    private const string TagsClaim = "https://aws.amazon.com/tags";
    private const string FlatTagPrefix = TagsClaim + "/principal_tags/";
    private const string FlatTransitiveClaim = TagsClaim + "/transitive_tag_keys";
    private const string SourceIdentityClaim = "https://aws.amazon.com/source_identity";

    /// <summary>Reads the claims, or returns null when they are not of their form.</summary>
    public static SessionClaims? Find(JsonElement claims)
    {
        var tags = ImmutableArray.CreateBuilder<Tag>();
        var transitive = ImmutableArray.CreateBuilder<string>();
        var isReadable = AddFlat(claims, tags, transitive) && AddNested(claims, tags, transitive);
        var source = claims.TryGetProperty(SourceIdentityClaim, out var identity) ? StrictJson.FindText(identity) : null;
        return isReadable && (source is not null || identity.ValueKind is JsonValueKind.Undefined)
            ? new(tags.DrainToImmutable(), transitive.DrainToImmutable(), source)
            : null;
    }

    private static bool AddNested(JsonElement claims, ImmutableArray<Tag>.Builder tags, ImmutableArray<string>.Builder transitive)
    {
        if (!claims.TryGetProperty(TagsClaim, out var nested))
        {
            return true;
        }

        if (nested.ValueKind is not JsonValueKind.Object)
        {
            return false;
        }

        if (nested.TryGetProperty("principal_tags", out var principal)
            && (principal.ValueKind is not JsonValueKind.Object || !principal.EnumerateObject().All(member => AddTag(tags, member.Name, principal))))
        {
            return false;
        }

        return AddTransitive(nested, "transitive_tag_keys", transitive);
    }

    private static bool AddFlat(JsonElement claims, ImmutableArray<Tag>.Builder tags, ImmutableArray<string>.Builder transitive)
    {
        foreach (var claim in claims.EnumerateObject())
        {
            if (claim.Name.StartsWith(FlatTagPrefix, StringComparison.Ordinal)
                && !AddTag(tags, claim.Name, claims, claim.Name[FlatTagPrefix.Length..]))
            {
                return false;
            }
        }

        return AddTransitive(claims, FlatTransitiveClaim, transitive);
    }

    // A tag has one value: a text, or a list of one.
    private static bool AddTag(ImmutableArray<Tag>.Builder tags, string member, JsonElement of, string? key = null)
    {
        if (StrictJson.FindTexts(of, member) is not [var value])
        {
            return false;
        }

        tags.Add(new(key ?? member, value));
        return true;
    }

    private static bool AddTransitive(JsonElement of, string member, ImmutableArray<string>.Builder transitive)
    {
        if (!of.TryGetProperty(member, out _))
        {
            return true;
        }

        if (StrictJson.FindTexts(of, member) is not { } keys)
        {
            return false;
        }

        transitive.AddRange(keys);
        return true;
    }
}
