using CsCheck;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Models;

/// <summary>Few names, so that sequences meet themselves; some differ in case only.</summary>
internal static class Names
{
    public static readonly Gen<string> User = OneOf("ann", "Bob", "BOB", "cy");

    public static readonly Gen<string> Group = OneOf("devs", "Ops", "OPS", "qa", "all");

    public static readonly Gen<string> Role = OneOf("run", "Deploy", "DEPLOY", "read", "x");

    public static readonly Gen<string> Policy = OneOf("P", "Q", "q", "R", "S");

    public static readonly Gen<string> Inline = OneOf("in", "IN", "out");

    public static readonly Gen<string> Path = OneOf("/", "/a/", "/a/b/");

    public static readonly Gen<string> TagKey = OneOf("k", "K", "other", "third");

    public static readonly Gen<bool> MostlyTrue = Gen.Int[0, 5].Select(number => number > 0);

    public static string ArnOf(string policyName) => $"arn:aws:iam::{Scene.AccountId}:policy/{policyName}";

    private static Gen<string> OneOf(params string[] names) => Gen.Int[0, names.Length - 1].Select(index => names[index]);

    public static PolicyText Document(bool isValid) => isValid ? Documents.AllowAll : Documents.NoJson;
}
