using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What applying a manifest came to.</summary>
/// <param name="Service">The service as it stands now.</param>
/// <param name="Templates">Its templates in their newest versions, in the manifest's order.</param>
/// <param name="IsNew">Whether it was not registered before.</param>
/// <param name="IsChanged">Whether anything was written: false where the manifest says what the present one says.</param>
public sealed record AppliedService(LinkedService Service, ImmutableArray<TemplateVersion> Templates, bool IsNew, bool IsChanged);
