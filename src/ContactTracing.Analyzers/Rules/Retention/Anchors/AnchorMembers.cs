using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>
/// The members from which periods run, those of referenced assemblies too. Rules ask for a name first: most code mentions no
/// anchor, and a program without one is asked for nothing else.
/// </summary>
internal sealed class AnchorMembers
{
    private const string Written = "RetentionAnchor";

    private readonly Lazy<ImmutableArray<ISymbol>> _marked;
    private readonly Lazy<ImmutableHashSet<string>> _names;

    public AnchorMembers(AnalysisScope scope)
    {
        _marked = new(() => [.. Collect(scope)]);
        _names = new(() => _marked.Value.Select(NameOf).ToImmutableHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether an anchor may be mentioned in a file, by its words alone.</summary>
    public bool MayBeMentionedIn(SyntaxTree tree, CancellationToken token) =>
        !Names.IsEmpty && FileWords.Of(tree, token) is var words && Names.Any(words.MayContain);

    /// <summary>The types that declare one.</summary>
    public IEnumerable<INamedTypeSymbol> Declarers => _marked.Value.Select(static m => m.ContainingType);

    public bool HaveName(string name) => Names.Contains(name);

    /// <summary>Whether a member is an anchor: marked itself, or the override or implementation of one that is.</summary>
    public bool Contain(ISymbol? member) =>
        member is IPropertySymbol or IFieldSymbol
        && Names.Contains(NameOf(member))
        && MemberContracts.Of(member).Any(IsMarked);

    /// <summary>Whether the attribute stands on the member, or on the field behind it.</summary>
    public static bool IsMarked(ISymbol member) => member.ContainingType is { } type
        && RetentionAnchors.DeclaredBy(type.OriginalDefinition).Any(a => SymbolEqualityComparer.Default.Equals(a, member.OriginalDefinition));

    private ImmutableHashSet<string> Names => _names.Value;

    private static IEnumerable<ISymbol> Collect(AnalysisScope scope) => scope.Classification.Assemblies.All
        .SelectMany(assembly => assembly is ISourceAssemblySymbol source ? DeclaredIn(source) : DeclaredIn(assembly))
        .SelectMany(RetentionAnchors.DeclaredBy);

    // Of an explicit implementation, the name by which code calls it.
    private static string NameOf(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static IEnumerable<INamedTypeSymbol> DeclaredIn(ISourceAssemblySymbol source)
    {
        ImmutableArray<string> names = [Written, .. ImportedType.AliasesOf(source.Compilation, Written), .. ImportedType.AliasesOf(source.Compilation, AttributeNames.RetentionAnchor)];
        var files = source.Compilation.SyntaxTrees.Where(tree => FileWords.MayMention(tree, names, default)).ToImmutableHashSet();
        return files.IsEmpty
            ? []
            : DeclaredTypes.In(source).Where(type => type.DeclaringSyntaxReferences.Any(r => files.Contains(r.SyntaxTree)));
    }

    // A row about a type of the framework makes its whole assembly classifiable; only who knows the attributes has an anchor.
    private static IEnumerable<INamedTypeSymbol> DeclaredIn(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static m => m.ReferencedAssemblies.Any(static r => r.Name == AttributeNames.Namespace)) ? DeclaredTypes.In(assembly) : [];
}
