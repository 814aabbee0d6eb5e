using ContactTracing.Analyzers.Generation.GuardedDecorator.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Turns members of an interface into what the decorator has to write.</summary>
internal sealed class DecoratedMembers(DeclaredPaths paths, SignatureWriter signatures)
{
    private static readonly string[] Deletions = ["Delete", "Remove", "Erase", "Purge"];

    /// <summary>Whether a class beside the interface can implement the member and call that of another object.</summary>
    public static bool CanImplement(ISymbol member, INamedTypeSymbol type) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        && (member.DeclaredAccessibility == Accessibility.Public || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly))
        && SignatureTypes.AreSafe(member);

    public DecoratedMember Of(ISymbol member) => member switch
    {
        IMethodSymbol method => OfMethod(method),
        IPropertySymbol property => OfProperty(property),
        _ => OfEvent((IEventSymbol)member),
    };

    private DecoratedMember OfMethod(IMethodSymbol method)
    {
        var shape = method.Parameters.All(SignatureWriter.CanBeCaptured) ? ResultShapes.Of(method) : ResultShapes.OfImmediate(method);
        return new(
            DecoratedKind.Method,
            signatures.Of(method),
            signatures.CallOf(method),
            shape,
            paths.Of(method),
            WritePath: null,
            OperationOf(method),
            method.Parameters.FirstOrDefault(IsCancellation) is { } token ? Identifiers.Escape(token.Name) : null,
            DecoratedAccessors.None,
            RestrictedUse.On(method));
    }

    private DecoratedMember OfProperty(IPropertySymbol property)
    {
        var accessors = (property.GetMethod is null ? DecoratedAccessors.None : DecoratedAccessors.Get)
            | (property.SetMethod switch { null => DecoratedAccessors.None, { IsInitOnly: true } => DecoratedAccessors.Init, _ => DecoratedAccessors.Set });
        return new(
            DecoratedKind.Property,
            signatures.Of(property),
            signatures.CallOf(property),
            property.RefKind == RefKind.None ? ResultShape.Value : ResultShape.Reference,
            property.GetMethod is { } getter ? paths.Of(property, getter) : null,
            property.SetMethod is { IsInitOnly: false } setter ? paths.Of(property, setter) : null,
            "Consult",
            Cancellation: null,
            accessors,
            RestrictedUse.On(property));
    }

    private DecoratedMember OfEvent(IEventSymbol @event) => new(
        DecoratedKind.Event,
        signatures.Of(@event),
        signatures.CallOf(@event),
        ResultShape.Nothing,
        paths.Of(@event),
        WritePath: null,
        "Consult",
        Cancellation: null,
        DecoratedAccessors.None,
        RestrictedUse.On(@event));

    // Whoever gets nothing back changes something, or why would they call.
    private static string OperationOf(IMethodSymbol method) =>
        Deletions.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal)) ? "Delete"
        : ResultShapes.Of(method) is ResultShape.Nothing or ResultShape.Awaited && method.Parameters.All(static p => p.RefKind is not (RefKind.Out or RefKind.Ref)) ? "Update"
        : "Consult";

    private static bool IsCancellation(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type: { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };
}
