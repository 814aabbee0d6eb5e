using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Types of the framework whose values code works with, and that hold nothing about anybody: what is made with their help tells nothing of them.</summary>
internal static class ToolTypes
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "CancellationToken", "CancellationTokenSource", "TimeProvider", "IServiceProvider", "IServiceScopeFactory", "IServiceScope", "AsyncServiceScope", "ILogger", "ILoggerFactory",
        "IFormatProvider", "CultureInfo", "Encoding", "StringComparer", "JsonSerializerOptions", "WebApplication", "IApplicationBuilder", "IEndpointRouteBuilder", "IHostEnvironment", "IWebHostEnvironment");

    public static bool Include(ITypeSymbol? type) => type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } named && Names.Contains(named.Name) && IsOfTheFramework(named);

    private static bool IsOfTheFramework(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }

        return outermost is { Name: "System" or "Microsoft" };
    }
}
