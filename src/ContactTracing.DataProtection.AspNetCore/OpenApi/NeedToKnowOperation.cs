using System.Text.Json.Nodes;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ContactTracing.DataProtection.AspNetCore.OpenApi;

/// <summary>Describes the need to know of one operation.</summary>
internal static class NeedToKnowOperation
{
    private const string Extension = "x-need-to-know";

    private static readonly (string Status, string Description)[] Answers =
    [
        ("401", "Nobody is signed in."),
        ("403", "Access is refused. The answer is the same whatever the reason."),
        ("503", "No audit entry can be written, so that nothing is shown."),
    ];

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var description = context.Description;
        var metadata = description.ActionDescriptor.EndpointMetadata;
        if (DeclaredAccess.Of([.. metadata], $"{description.HttpMethod} /{description.RelativePath}") is not { Path: var path })
        {
            return Task.CompletedTask;
        }

        var header = context.ApplicationServices.GetService<IOptions<ContactTracingAccessOptions>>()?.Value.PurposeHeader;
        operation.Description = string.Join("\n\n", Paragraphs(operation.Description, path, header));
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions[Extension] = new JsonNodeExtension(new JsonObject
        {
            ["justification"] = path.Justification,
            ["purposes"] = ArrayOf(path.Purposes.Select(static purpose => purpose.ToString())),
            ["roles"] = ArrayOf(path.Roles),
            ["categories"] = ArrayOf(NamesOf(path.Categories)),
        });
        operation.Responses ??= [];
        foreach (var (status, text) in Answers)
        {
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Description = text,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() },
            });
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> Paragraphs(string? before, AccessPath path, string? header)
    {
        if (!string.IsNullOrWhiteSpace(before))
        {
            yield return before;
        }

        yield return $"Need to know: {path.Justification}";
        yield return "Purposes: " + string.Join(", ", path.Purposes) + ".";
        if (path.Roles.Count > 0)
        {
            yield return "Roles: " + string.Join(", ", path.Roles) + ".";
        }

        if (path.Purposes.Count > 1 && header is not null)
        {
            yield return $"The header {header} names the one of this request.";
        }

        yield return "Each call is in the audit trail, and each refusal.";
    }

    private static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)JsonValue.Create(text))]);

    // Single categories by their names; the sets of them have names too, and are not listed twice.
    private static IEnumerable<string> NamesOf(DataCategories categories) => Enum.GetValues<DataCategories>()
        .Where(one => int.PopCount((int)one) == 1 && categories.HasFlag(one))
        .Select(static one => one.ToString());
}
