using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>Declares the need to know of endpoints.</summary>
public static class NeedToKnowEndpointExtensions
{
    /// <summary>Declares why an endpoint, or each endpoint of a group, needs classified data, and for which purposes.</summary>
    /// <remarks>
    /// It says for the endpoint what <see cref="NeedToKnowAttribute"/> says for a method. Where several declarations stand over one endpoint,
    /// on its group, its controller and its handler, all of them hold: what one leaves out, none can add.
    /// </remarks>
    /// <param name="builder">Endpoints.</param>
    /// <param name="justification">Why this code needs the data, as a sentence.</param>
    /// <param name="purposes">What the data is read for.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">When endpoints are built: <c>AddContactTracingAccess</c> was not called, so that nothing would enforce it.</exception>
    public static TBuilder RequireNeedToKnow<TBuilder>(this TBuilder builder, string justification, params TracingPurpose[] purposes)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(justification);
        ArgumentNullException.ThrowIfNull(purposes);
        return builder.RequireNeedToKnow(new NeedToKnowAttribute(justification, purposes));
    }

    /// <inheritdoc cref="RequireNeedToKnow{TBuilder}(TBuilder, string, TracingPurpose[])"/>
    /// <param name="builder">Endpoints.</param>
    /// <param name="declaration">The declaration, with its roles and categories.</param>
    public static TBuilder RequireNeedToKnow<TBuilder>(this TBuilder builder, NeedToKnowAttribute declaration)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(declaration);
        builder.Add(endpoint =>
        {
            if (endpoint.ApplicationServices.GetService<AccessPolicy>() is null)
            {
                throw new InvalidOperationException(
                    $"'{endpoint.DisplayName}' declares a need to know, and nothing enforces it. Call services.{nameof(ContactTracingAccessExtensions.AddContactTracingAccess)}(policy).");
            }

            endpoint.Metadata.Add(declaration);
        });
        return builder;
    }
}
