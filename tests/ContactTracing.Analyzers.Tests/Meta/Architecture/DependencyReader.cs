using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Tests.Meta.Architecture;

/// <summary>
/// Reads from sources which type mentions which. A type that is inferred counts too, as soon as a member of it is named;
/// an unused <c>using</c> does not.
/// </summary>
internal static class DependencyReader
{
    private const string RootNamespace = "ContactTracing.Analyzers";

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    // The framework and the compiler, as this test host has them; the sources stand for our own assemblies.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("ContactTracing.", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ]);

    public static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Sources",
        sources.Append(ImplicitUsings).Select(s => CSharpSyntaxTree.ParseText(s, new(LanguageVersion.Preview))),
        Platform.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static IReadOnlyList<Dependency> Read(CSharpCompilation compilation) =>
    [
        .. compilation.SyntaxTrees
            .SelectMany(tree => Read(tree, compilation.GetSemanticModel(tree)))
            .Where(d => d.From != d.To)
            .Distinct()
            .OrderBy(d => d.ToString(), StringComparer.Ordinal),
    ];

    private static IEnumerable<Dependency> Read(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } declaration
                && model.GetDeclaredSymbol(declaration) is { } from
                && Mentioned(model.GetSymbolInfo(name).Symbol) is { } to
                && Area(from) is { } fromArea
                && Area(to) is { } toArea)
            {
                yield return new(fromArea, from.Name, toArea, to.Name);
            }
        }
    }

    private static INamedTypeSymbol? Mentioned(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        INamespaceSymbol => null,
        _ => symbol?.ContainingType,
    };

    private static string? Area(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        if (type.Locations.All(l => !l.IsInSource))
        {
            return null;
        }

        return space == RootNamespace ? ""
            : space.StartsWith(RootNamespace + ".", StringComparison.Ordinal) ? space[(RootNamespace.Length + 1)..]
            : null;
    }
}
