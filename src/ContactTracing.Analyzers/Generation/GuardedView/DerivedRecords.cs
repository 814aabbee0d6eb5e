using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>
/// The types whose objects can be given to the view of a base type, and that are held to another period or other purposes than it. Those
/// of other assemblies are not known when the view is written.
/// </summary>
internal static class DerivedRecords
{
    public static EquatableArray<DerivedRecord> Of(INamedTypeSymbol type, RecordAge? age, Compilation compilation, CancellationToken token) =>
        type is { TypeKind: TypeKind.Class, IsSealed: false } && !IsGeneric(type)
            ? In(type, compilation, token)
                .Where(static derived => CanBeNamed(derived))
                .Select(Read)
                .OfType<DerivedRecord>()
                .Where(derived => derived.Age != age || derived.Purposes != PurposeReader.Of(type))
                .ToEquatableArray()
            : default;

    // The most derived first: it answers for itself. Within a level in ordinal order.
    private static IEnumerable<INamedTypeSymbol> In(INamedTypeSymbol type, Compilation compilation, CancellationToken token)
    {
        var levels = new Stack<List<INamedTypeSymbol>>();
        var met = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        for (var level = new List<INamedTypeSymbol> { type }; level.Count > 0; levels.Push(level))
        {
            level = [.. level.SelectMany(t => DerivedFrom(t, compilation, token)).Where(met.Add).OrderBy(static t => t.ToDisplayString(), StringComparer.Ordinal)];
        }

        return levels.SelectMany(static level => level);
    }

    // Files that do not have the name, and declarations without it among their bases, need no look.
    private static IEnumerable<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type, Compilation compilation, CancellationToken token)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(t => FileWords.Of(t, token).MayContain(type.Name)))
        {
            foreach (var declaration in tree.GetRoot(token).DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
            {
                if (declaration.BaseList?.Types.Any(t => t.Type.GetLastToken().ValueText == type.Name) == true
                    && compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, token) is INamedTypeSymbol derived
                    && SymbolEqualityComparer.Default.Equals(derived.BaseType, type))
                {
                    yield return derived;
                }
            }
        }
    }

    private static DerivedRecord? Read(INamedTypeSymbol type) => RecordAges.TryFind(type, out var age)
        ? new(TypeShape.Of(type).Reference, TypeShape.Of(type).MetadataName, PurposeReader.Of(type), age)
        : null;

    private static bool CanBeNamed(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal
                || level.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
                || RestrictedUse.Forbids(level))
            {
                return false;
            }
        }

        return !IsGeneric(type);
    }

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }
}
