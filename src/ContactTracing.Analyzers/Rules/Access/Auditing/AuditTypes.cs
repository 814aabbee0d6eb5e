using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>The types of the audit trail, as a compilation sees them.</summary>
internal sealed class AuditTypes
{
    public const string InMemoryStore = "InMemoryAuditStore";
    public const string Actor = "Actor";
    public const string Entry = "AuditEntry";
    private const string Store = "IAuditStore";

    private readonly KnownSymbols _symbols;

    private AuditTypes(KnownSymbols symbols)
    {
        _symbols = symbols;
        IsDesktop = DesktopFrameworks.Any(name => !symbols.Types(name).IsEmpty);
    }

    // There the account of the process is that of whoever sits before the screen.
    private static readonly ImmutableArray<string> DesktopFrameworks =
        ["System.Windows.Application", "System.Windows.Forms.Form", "Avalonia.Application", "Microsoft.UI.Xaml.Application"];

    /// <summary>Null where the compilation knows no audit trail.</summary>
    public static AuditTypes? Of(KnownSymbols symbols) => symbols.Types(AttributeNames.Metadata(Store)).IsEmpty ? null : new AuditTypes(symbols);

    /// <summary>Whether the program runs on the desk of the person who acts.</summary>
    public bool IsDesktop { get; }

    public bool IsInMemoryStore(ITypeSymbol? type) => Is(type, InMemoryStore);

    public bool IsActor(ITypeSymbol? type) => Is(type, Actor);

    public bool IsEntry(ITypeSymbol? type) => Is(type, Entry);

    /// <summary>Whether a value is an entry, or holds some: a list, an array, a task or a channel of them.</summary>
    public bool HoldsEntries(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsEntries(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Any(HoldsEntries),
        _ => IsEntry(type),
    };

    public bool IsStore(ITypeSymbol? type) => type is not null && (Is(type, Store) || type.AllInterfaces.Any(i => Is(i, Store)));

    private bool Is(ITypeSymbol? type, string name) => type?.Name == name && _symbols.Is(type, AttributeNames.Metadata(name));
}
