using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>A declaration that may stand in the way of a type that is emitted for the assembly: called like it, or outside all namespaces.</summary>
/// <param name="Name">Full name; not escaped.</param>
/// <param name="IsType">Whether it is a type, and not a namespace.</param>
internal sealed record NameInTheWay(string Name, bool IsType);

/// <summary>Finds them in the syntax alone. There are few, so that the step stays as it is through nearly all edits.</summary>
internal static class NamesInTheWay
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        BaseTypeDeclarationSyntax type => IsOutside(type) || IsNamesake(type.Identifier, type.Parent),
        DelegateDeclarationSyntax type => IsOutside(type) || IsNamesake(type.Identifier, type.Parent),
        BaseNamespaceDeclarationSyntax space => LastName(space.Name) is { } name && RegistryName.IsEmitted(name),
        CompilationUnitSyntax unit => unit.Members.Any(static m => m is GlobalStatementSyntax),
        _ => false,
    };

    public static NameInTheWay? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken) => context.Node switch
    {
        TypeDeclarationSyntax { Arity: > 0 } or DelegateDeclarationSyntax { Arity: > 0 } => null,
        BaseTypeDeclarationSyntax type => new(FullName(type.Identifier.ValueText, type.Parent), IsType: true),
        DelegateDeclarationSyntax type => new(FullName(type.Identifier.ValueText, type.Parent), IsType: true),
        BaseNamespaceDeclarationSyntax space => new(FullName(Plain(space.Name), space.Parent), IsType: false),
        _ => new(WellKnownMemberNames.TopLevelStatementsEntryPointTypeName, IsType: true),
    };

    private static bool IsOutside(MemberDeclarationSyntax type) => type.Parent is CompilationUnitSyntax;

    private static bool IsNamesake(SyntaxToken identifier, SyntaxNode? parent) =>
        RegistryName.IsEmitted(identifier.ValueText) && parent is BaseNamespaceDeclarationSyntax;

    private static string FullName(string name, SyntaxNode? parent) => parent is BaseNamespaceDeclarationSyntax space
        ? FullName(Plain(space.Name) + "." + name, space.Parent)
        : name;

    private static string Plain(NameSyntax name) =>
        string.Join(".", name.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText));

    private static string? LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
