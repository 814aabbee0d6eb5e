using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>What the project says about where its code stands and what its compiler knows.</summary>
/// <param name="RootNamespace">As in the project file; null when it is not visible or blank.</param>
/// <param name="IsNullableSupported">Whether the language version knows <c>#nullable</c> (C# 8).</param>
internal sealed record ProjectFacts(string? RootNamespace, bool IsNullableSupported)
{
    private const string RootNamespaceKey = "build_property.RootNamespace";

    public static ProjectFacts Of(AnalyzerConfigOptionsProvider options, ParseOptions parseOptions) => new(
        options.GlobalOptions.TryGetValue(RootNamespaceKey, out var name) && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null,
        parseOptions is not CSharpParseOptions csharp || csharp.LanguageVersion >= LanguageVersion.CSharp8);
}
