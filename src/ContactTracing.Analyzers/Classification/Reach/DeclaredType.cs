using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Members;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>A type and where a value of it leads: by each member's name, to the types that the member gives or takes.</summary>
internal sealed class DeclaredType
{
    private ILookup<string, ISymbol>? _state;
    private ILookup<string, IMethodSymbol>? _methods;
    private ImmutableArray<DeclaredLink> _links;

    public DeclaredType(INamedTypeSymbol symbol, MentionedTypes mentioned)
    {
        Symbol = symbol;
        Header = mentioned.InHeader(symbol).Take();
        var members = ImmutableArray.CreateBuilder<DeclaredMember>();
        foreach (var member in symbol.GetMembers())
        {
            if (member is not IMethodSymbol { AssociatedSymbol: not null } and not INamedTypeSymbol)
            {
                Add(new(NameOf(member), mentioned.InSignature(member).Take()));
            }

            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: false } constructor && RecordMembers.IsPrimaryConstructor(constructor))
            {
                // Its parameters are fields of the object, where members use them.
                foreach (var parameter in constructor.Parameters)
                {
                    Add(new(parameter.Name, mentioned.In(parameter.Type).Take()));
                }
            }
        }

        Members = members.ToImmutable();

        void Add(DeclaredMember member)
        {
            if (!member.Types.IsEmpty)
            {
                members.Add(member);
            }
        }
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>Its fields, properties and events by simple name; those that code uses without naming them have none.</summary>
    public ILookup<string, ISymbol> State => _state ??= Symbol.GetMembers()
        .Where(static m => m is IFieldSymbol or IPropertySymbol or IEventSymbol)
        .ToLookup(static m => NameOf(m) ?? string.Empty, StringComparer.Ordinal);

    /// <summary>Its methods that take anything, constructors left out, in the same way.</summary>
    public ILookup<string, IMethodSymbol> Methods => _methods ??= Symbol.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(static m => m is { MethodKind: not MethodKind.Constructor, Parameters.IsEmpty: false })
        .ToLookup(static m => NameOf(m) ?? string.Empty, StringComparer.Ordinal);

    /// <summary>The types that it builds on.</summary>
    public ImmutableArray<INamedTypeSymbol> Header { get; }

    /// <summary>Those of its members that lead anywhere.</summary>
    public ImmutableArray<DeclaredMember> Members { get; }

    /// <summary>Where a value of it leads: to what it builds on, and through its members.</summary>
    public ImmutableArray<DeclaredLink> LinksIn(DeclarationIndex index)
    {
        if (_links.IsDefault)
        {
            _links = [new(Name: null, Find(Header)), .. Members.Select(m => new DeclaredLink(m.Name, Find(m.Types)))];
        }

        return _links;

        ImmutableArray<DeclaredType> Find(ImmutableArray<INamedTypeSymbol> types) => [.. types.Select(index.Find).OfType<DeclaredType>()];
    }

    private static string WithoutContract(string name) => name.Substring(name.LastIndexOf('.') + 1);

    // The name of an explicit implementation is that of its interface's member.
    private static string? NameOf(ISymbol member) =>
        ImplicitMembers.Include(member) ? null : WithoutContract(ExtensionMembers.NameOf(member));
}
