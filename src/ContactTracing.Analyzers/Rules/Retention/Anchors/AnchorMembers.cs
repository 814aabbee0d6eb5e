using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>
/// The members from which periods run, those of referenced assemblies too. Rules ask for a name first: most code mentions no
/// anchor, and a program without one is asked for nothing else.
/// </summary>
internal sealed class AnchorMembers(AnalysisScope scope)
{
    private const string Written = "RetentionAnchor";

    private readonly Lazy<ImmutableHashSet<string>> _names = new(() => Collect(scope).ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Whether an anchor may be mentioned in a file, by its words alone.</summary>
    public bool MayBeMentionedIn(SyntaxTree tree, CancellationToken token) =>
        !_names.Value.IsEmpty && FileWords.Of(tree, token) is var words && _names.Value.Any(words.MayContain);

    public bool HaveName(string name) => _names.Value.Contains(name);

    /// <summary>Whether a member is an anchor: marked itself, or the override or implementation of one that is.</summary>
    public bool Contain(ISymbol? member) =>
        member is IPropertySymbol or IFieldSymbol
        && _names.Value.Contains(NameOf(member))
        && MemberContracts.Of(member).Any(IsMarked);

    /// <summary>Whether the attribute stands on the member, or on the field behind it.</summary>
    public static bool IsMarked(ISymbol member) => member.ContainingType is { } type
        && RetentionAnchors.DeclaredBy(type.OriginalDefinition).Any(a => SymbolEqualityComparer.Default.Equals(a, member.OriginalDefinition));

    private static IEnumerable<string> Collect(AnalysisScope scope) => scope.Classification.Assemblies.All
        .SelectMany(assembly => assembly is ISourceAssemblySymbol source ? DeclaredIn(source) : DeclaredIn(assembly))
        .SelectMany(RetentionAnchors.DeclaredBy)
        .Select(NameOf);

    // Of an explicit implementation, the name by which code calls it.
    private static string NameOf(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static IEnumerable<INamedTypeSymbol> DeclaredIn(ISourceAssemblySymbol source)
    {
        ImmutableArray<string> names = [Written, .. UsingAliases.Of(source.Compilation, Written), .. UsingAliases.Of(source.Compilation, AttributeNames.RetentionAnchor)];
        var files = source.Compilation.SyntaxTrees.Where(tree => FileWords.MayMention(tree, names, default)).ToImmutableHashSet();
        return files.IsEmpty
            ? []
            : DeclaredTypes.In(source).Where(type => type.DeclaringSyntaxReferences.Any(r => files.Contains(r.SyntaxTree)));
    }

    // A row about a type of the framework makes its whole assembly classifiable; only who knows the attributes has an anchor.
    private static IEnumerable<INamedTypeSymbol> DeclaredIn(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static m => m.ReferencedAssemblies.Any(static r => r.Name == AttributeNames.Namespace)) ? DeclaredTypes.In(assembly) : [];
}
