using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Reeve.Client.Authorization;
using Reeve.Client.Callers;
using Reeve.Client.Calls;
using Reeve.Client.Leases;

namespace Reeve.Client;

/// <summary>Makes an application a linked service.</summary>
public static class ReeveServiceCollectionExtensions
{
    /// <summary>Adds the client, the authentication of callers, their authorization and the keeping of leases.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section with <see cref="ReeveClientOptions"/>.</param>
    public static IServiceCollection AddReeve(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddReeve(options => section.Bind(options));
    }

    /// <summary>Adds the client, the authentication of callers, their authorization and the keeping of leases.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options. They are checked when the application starts.</param>
    public static IServiceCollection AddReeve(this IServiceCollection services, Action<ReeveClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ReeveClientOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReeveClientOptions>, ReeveClientOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ApiConnection>();
        services.TryAddSingleton(provider => new ReeveClient(
            provider.GetRequiredService<ApiConnection>(),
            provider.GetRequiredService<IOptions<ReeveClientOptions>>().Value.Region,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<LeaseKeeper>();
        services.AddHostedService<LeaseRenewal>();
        services.AddAuthorization();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, ReeveActionCheck>());

        // Not AddAuthentication: that brings data protection, which writes keys that nothing here needs.
        services.AddAuthenticationCore().AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ReeveAuthentication>(ReeveAuthenticationDefaults.Scheme, null);
        AddHttp(services);
        return services;
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.TryAddTransient<SigningHandler>();
        var client = services.AddHttpClient(ApiConnection.ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = provider.GetRequiredService<IOptions<ReeveClientOptions>>().Value.Endpoint is { IsLoopback: false },
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });

        // All calls may be repeated: they ask, or say what shall be.
        client.AddStandardResilienceHandler().Configure((resilience, provider) =>
        {
            var total = provider.GetRequiredService<IOptions<ReeveClientOptions>>().Value.Timeout;
            resilience.TotalRequestTimeout.Timeout = total;
            resilience.AttemptTimeout.Timeout = total / 3;
            resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromTicks(Math.Max(total.Ticks, TimeSpan.FromSeconds(30).Ticks));
            resilience.Retry.Delay = TimeSpan.FromMilliseconds(200);
        });
        client.AddHttpMessageHandler<SigningHandler>();
    }
}
