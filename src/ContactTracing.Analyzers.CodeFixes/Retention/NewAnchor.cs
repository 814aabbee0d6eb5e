using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>The anchor that a type without an instant of collection gets.</summary>
internal static class NewAnchor
{
    private const string Name = "CollectedAt";

    /// <summary>Whether the type can have it and still compile, and has nothing that may be meant as the instant.</summary>
    public static bool Fits(INamedTypeSymbol type, LanguageVersion language) =>
        !AnchorCandidates.MayExist(type)
        && !AnchorCandidates.IsTaken(type, Name)
        && (language >= LanguageVersion.CSharp11 || !HasConstructorThatMustAssign(type));

    /// <summary>Queues it as the first member of a declaration.</summary>
    public static void AddTo(DocumentEditor editor, TypeDeclarationSyntax declaration)
    {
        var anchor = Create(editor, declaration);
        editor.ReplaceNode(declaration, (current, _) => With((TypeDeclarationSyntax)current, anchor, editor.OriginalRoot));
    }

    // Until C# 11 a constructor of a struct had to set every member.
    private static bool HasConstructorThatMustAssign(INamedTypeSymbol type) =>
        type.IsValueType && type.InstanceConstructors.Any(static c => !c.IsImplicitlyDeclared);

    private static PropertyDeclarationSyntax Create(DocumentEditor editor, TypeDeclarationSyntax declaration)
    {
        var setter = CanInit(editor) ? "init; "
            : declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? ""
            : "private set; ";
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"public global::System.DateTimeOffset {Name} {{ get; {setter}}}")!;
        return property
            .WithType(property.Type.WithAdditionalAnnotations(Simplifier.Annotation))
            .AddAttributeLists(PackageAttribute.Create(editor, AttributeNames.RetentionAnchor))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax declaration, MemberDeclarationSyntax anchor, SyntaxNode root)
    {
        if (declaration.Members.FirstOrDefault() is { } first)
        {
            var blankLine = new[] { LineEnd.Of(root), LineEnd.Of(root) };
            var parted = first.WithLeadingTrivia(first.GetLeadingTrivia().InsertRange(0, blankLine));
            return (TypeDeclarationSyntax)declaration.WithMembers(declaration.Members.Replace(first, parted).Insert(0, anchor));
        }

        // A body that is not there yet: public sealed partial class IndexCase;
        var opened = declaration.OpenBraceToken.IsKind(SyntaxKind.None) || declaration.OpenBraceToken.IsMissing
            ? declaration
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(declaration.SemicolonToken.TrailingTrivia))
            : declaration;
        return (TypeDeclarationSyntax)opened.WithMembers(SyntaxFactory.SingletonList(anchor));
    }

    // init needs C# 9 and a type of the framework, which .NET Framework and netstandard2.0 lack.
    private static bool CanInit(DocumentEditor editor) =>
        editor.SemanticModel.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        && !editor.SemanticModel.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit").IsEmpty;
}
