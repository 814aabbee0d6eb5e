using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>
/// Whether everybody can move an anchor. A setter that its author has narrowed is left alone: serializers and Entity Framework
/// Core need one now and then, and the assignments through it are findings themselves.
/// </summary>
internal static class OpenAnchor
{
    public const string Setter = "Setter";

    /// <summary>The cause to report; null for an anchor that is closed, or is open because another declaration says so.</summary>
    public static string? CauseOf(ISymbol anchor) => anchor switch
    {
        IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: Accessibility.Public } => "Field",
        IPropertySymbol { SetMethod: { IsInitOnly: false } setter } property when IsOpen(property, setter) && !IsPrescribed(property) =>
            IsPositional(property) ? "Positional" : Setter,
        _ => null,
    };

    // Internal members of internal types are as open to the assembly as public ones.
    private static bool IsOpen(IPropertySymbol property, IMethodSymbol setter) =>
        setter.DeclaredAccessibility == property.DeclaredAccessibility
        && setter.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static bool IsPrescribed(IPropertySymbol property) => MemberContracts.Of(property).Skip(1)
        .Any(static c => c is IPropertySymbol { SetMethod.IsInitOnly: false });

    private static bool IsPositional(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ParameterSyntax);
}
