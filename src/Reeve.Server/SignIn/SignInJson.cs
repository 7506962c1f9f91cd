using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Iam.SignIn;

namespace Reeve.Server.SignIn;

/// <summary>The JSON of signing in: exact member names, none unknown, none twice.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 4)]
[JsonSerializable(typeof(UserSignInBody))]
[JsonSerializable(typeof(RootSignInBody))]
[JsonSerializable(typeof(LinkSignInBody))]
[JsonSerializable(typeof(SignedIn))]
internal sealed partial class SignInJson : JsonSerializerContext;
