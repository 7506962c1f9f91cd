using System.Net.Http.Headers;
using System.Text;

namespace Reeve.EndToEnd.Tests.Aws;

/// <summary>The part of the operator API that states what uses a role.</summary>
internal static class UsageApi
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>States that a role of the first account is in use.</summary>
    /// <param name="reeve">The server.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="leases">The regions, each with its resources.</param>
    public static Task StateAsync(ReeveProcess reeve, string roleName, params (string Region, string[] Resources)[] leases)
    {
        var regions = leases.Select(lease => $$"""{"region":"{{lease.Region}}","resources":[{{string.Join(',', lease.Resources.Select(arn => $"\"{arn}\""))}}]}""");
        return SendAsync(reeve, HttpMethod.Put, roleName, $$"""{"leases":[{{string.Join(',', regions)}}]}""");
    }

    /// <summary>Takes the statement back.</summary>
    public static Task LiftAsync(ReeveProcess reeve, string roleName) => SendAsync(reeve, HttpMethod.Delete, roleName, null);

    private static async Task SendAsync(ReeveProcess reeve, HttpMethod method, string roleName, string? json)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var token = (await File.ReadAllTextAsync(Path.Combine(reeve.DataDirectory, "operator.token"), cancellationToken)).Trim();
        using var request = new HttpRequestMessage(method, new Uri(reeve.Address, $"/operator/v1/accounts/{ReeveProcess.AccountId}/roles/{roleName}/usage"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, cancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
