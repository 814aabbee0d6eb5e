using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Whether the user's program already has what would be emitted. A <c>static partial class XRetention</c> of the user is
/// welcome: emitted members join it, unless it has a member of such a name itself.
/// </summary>
internal static class TakenNames
{
    /// <summary>The accessors that are emitted into a type whose anchor or <c>DeleteWhen</c> member is hidden.</summary>
    public const string AnchorAccessor = "ReadRetentionAnchor", FulfilmentAccessor = "ReadRetentionFulfilment";

    private const string EmittedForTables = "SqlTable";

    private static readonly ImmutableHashSet<string> EmittedMembers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "policy", "Policy", "CreatePolicy", "Deadline", "DueAt", "IsExpired", "IsDue", "Cutoff", "PurgeExpired", "AnchorOf", "FulfilledAt");

    private static readonly ImmutableHashSet<string> EmittedForEntities = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "rows", "Rows", "CreateRows", "PurgeAsync", "EraseAsync", "PreviewAsync", "CheckModel", "ToPurge");

    /// <summary>The first name that is taken, as the message shows it, and what it is the name of; null when all are free.</summary>
    public static (GenerationCause Cause, string Name)? Find(INamedTypeSymbol type, RuntimeLibrary library)
    {
        var name = type.Name + RetentionModel.Suffix;
        if (type.ContainingType is { } container && IsNameOf(container, name))
        {
            return (GenerationCause.NameTaken, name);
        }

        var siblings = (type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace).GetMembers(name)
            .Where(IsWrittenByUser)
            .Where(sibling => sibling is not INamedTypeSymbol other || other.Arity == type.Arity)
            .ToList();
        if (!siblings.All(sibling => sibling is INamedTypeSymbol other && CanBeJoined(other, type)))
        {
            return (GenerationCause.NameTaken, name);
        }

        var member = siblings.OfType<INamedTypeSymbol>().SelectMany(static s => s.GetMembers()).Where(m => IsEmitted(m.Name, type, library))
            .Concat(type.GetMembers(AnchorAccessor))
            .Concat(type.GetMembers(FulfilmentAccessor))
            .FirstOrDefault(IsWrittenByUser);
        return member is null ? null : (GenerationCause.MemberTaken, member.ContainingType.Name + "." + member.Name);
    }

    private static bool IsEmitted(string name, INamedTypeSymbol type, RuntimeLibrary library) =>
        EmittedMembers.Contains(name)
        || (name == EmittedForTables && library.HasSqlPurge && RetentionParser.HoldsRecords(type))
        || (library.HasEntityPurge && EmittedForEntities.Contains(name));

    private static bool IsNameOf(INamedTypeSymbol container, string name) =>
        container.Name == name || container.TypeParameters.Any(p => p.Name == name);

    private static bool CanBeJoined(INamedTypeSymbol other, INamedTypeSymbol type) =>
        other is { IsStatic: true, IsRecord: false, TypeKind: TypeKind.Class, IsFileLocal: false }
        && other.DeclaredAccessibility == type.DeclaredAccessibility
        && other.DeclaringSyntaxReferences.All(static d => d.GetSyntax() is ClassDeclarationSyntax syntax
            && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The usage analyzer sees the program with what the generator emitted, which takes no name from itself.</summary>
    public static bool IsWrittenByUser(ISymbol symbol) => symbol is INamespaceSymbol || symbol.DeclaringSyntaxReferences
        .Any(static d => !d.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));
}
