using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Members;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>A type and where a value of it leads: by each member's name, to the types that the member gives or takes.</summary>
internal sealed class DeclaredType
{
    public DeclaredType(INamedTypeSymbol symbol, Func<INamedTypeSymbol, bool> isIndexed)
    {
        Symbol = symbol;
        Header = Distinct(MentionedTypes.InHeader(symbol));
        var members = symbol.GetMembers().Where(static m => m is not IMethodSymbol { AssociatedSymbol: not null } and not INamedTypeSymbol)
            .Select(m => new DeclaredMember(NameOf(m), Distinct(MentionedTypes.InSignature(m))));
        var captured = symbol.InstanceConstructors.Where(RecordMembers.IsPrimaryConstructor).SelectMany(static c => c.Parameters)
            .Select(p => new DeclaredMember(p.Name, Distinct(MentionedTypes.In(p.Type))));
        Members = [.. members.Concat(captured).Where(static m => !m.Types.IsEmpty)];

        ImmutableArray<INamedTypeSymbol> Distinct(IEnumerable<INamedTypeSymbol> types) =>
            [.. types.Where(isIndexed).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>The types that it builds on.</summary>
    public ImmutableArray<INamedTypeSymbol> Header { get; }

    /// <summary>Those of its members that lead anywhere.</summary>
    public ImmutableArray<DeclaredMember> Members { get; }

    // The name of an explicit implementation is that of its interface's member.
    private static string? NameOf(ISymbol member) =>
        ImplicitMembers.Include(member) ? null : member.Name.Substring(member.Name.LastIndexOf('.') + 1);
}
