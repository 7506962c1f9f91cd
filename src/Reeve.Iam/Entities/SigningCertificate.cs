namespace Reeve.Iam.Entities;

/// <summary>An X.509 certificate that a user signs requests with.</summary>
/// <param name="Id">The id, 24 characters.</param>
/// <param name="Body">The certificate in PEM, as it was given.</param>
/// <param name="Hash">The SHA-256 of the certificate itself, in hex: the same certificate may be written in several ways.</param>
/// <param name="UploadDate">When it was uploaded.</param>
/// <param name="IsActive">Whether it can be used.</param>
public sealed record SigningCertificate(string Id, string Body, string Hash, DateTimeOffset UploadDate, bool IsActive = true);
