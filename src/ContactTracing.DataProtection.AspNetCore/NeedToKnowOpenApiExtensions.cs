using ContactTracing.DataProtection.AspNetCore.OpenApi;
using Microsoft.AspNetCore.OpenApi;

namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>Shows the need to know in the OpenAPI document of an application (S26: conformity is shown).</summary>
public static class NeedToKnowOpenApiExtensions
{
    /// <summary>
    /// Adds to each operation that declares a need to know: its justification and purposes in the description, the same as data in
    /// <c>x-need-to-know</c>, and the answers 401, 403 and 503.
    /// </summary>
    /// <remarks>Declarations of a convention that is put on all controllers at once, as on <c>MapControllers()</c>, are not in the document.</remarks>
    /// <param name="options">The options of a document: <c>services.AddOpenApi(options =&gt; options.AddNeedToKnow())</c>.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static OpenApiOptions AddNeedToKnow(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddOperationTransformer(NeedToKnowOperation.DescribeAsync);
    }
}
