using System.Composition;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1004: marks the member that is the instant of collection by its name and type, or adds one. A member that could be
/// taken for it but has another type is left to the developer.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RetentionAnchorUnclearCodeFix() : ContactTracingCodeFix(RuleIds.RetentionAnchorUnclear)
{
    private const string NewAnchor = "CollectedAt";

    // For a type whose base or other part uses the first name.
    private const string OtherNewAnchor = "RecordedAt";

    private protected override string Title => "Add a retention anchor";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause)
            || cause != nameof(AnchorCause.Missing)
            || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
        {
            return null;
        }

        return AnchorCandidates.Find(declaration) ?? (AnchorCandidates.Declares(declaration, NewAnchor) ? null : declaration);
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        switch (target)
        {
            case TypeDeclarationSyntax declaration:
                editor.ReplaceNode(declaration, (current, _) => AddAnchor((TypeDeclarationSyntax)current, NewProperty(editor, declaration)));
                break;
            case ParameterSyntax parameter:
                editor.ReplaceNode(parameter, parameter
                    .WithoutLeadingTrivia()
                    .WithAttributeLists(parameter.AttributeLists.Insert(0, OfProperty(editor)))
                    .WithLeadingTrivia(parameter.GetLeadingTrivia()));
                break;
            default:
                editor.AddAttribute(target, AnchorAttribute(editor));
                break;
        }
    }

    private static TypeDeclarationSyntax AddAnchor(TypeDeclarationSyntax declaration, MemberDeclarationSyntax anchor)
    {
        // A body that is not there yet: public sealed partial class IndexCase;
        var opened = declaration.OpenBraceToken.IsKind(SyntaxKind.None) || declaration.OpenBraceToken.IsMissing
            ? declaration
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(declaration.SemicolonToken.TrailingTrivia))
            : declaration;
        return (TypeDeclarationSyntax)opened.WithMembers(opened.Members.Insert(0, anchor));
    }

    private static PropertyDeclarationSyntax NewProperty(DocumentEditor editor, TypeDeclarationSyntax declaration)
    {
        var name = IsUsed(editor, declaration, NewAnchor) ? OtherNewAnchor : NewAnchor;
        var accessor = CanInit(editor) ? "init" : "private set";
        var property = SyntaxFactory.ParseMemberDeclaration($"public global::System.DateTimeOffset {name} {{ get; {accessor}; }}")!;
        var marked = (PropertyDeclarationSyntax)editor.Generator.AddAttributes(property, AnchorAttribute(editor));
        return marked
            .WithType(marked.Type.WithAdditionalAnnotations(Simplifier.Annotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsUsed(DocumentEditor editor, TypeDeclarationSyntax declaration, string name)
    {
        for (var type = editor.SemanticModel.GetDeclaredSymbol(declaration) as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    // init needs C# 9 and a type of the framework, which .NET Framework and netstandard2.0 lack.
    private static bool CanInit(DocumentEditor editor) =>
        editor.SemanticModel.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        && !editor.SemanticModel.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit").IsEmpty;

    private static AttributeListSyntax OfProperty(DocumentEditor editor) => ((AttributeListSyntax)AnchorAttribute(editor))
        .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)).WithTrailingTrivia(SyntaxFactory.Space))
        .WithTrailingTrivia(SyntaxFactory.Space);

    private static SyntaxNode AnchorAttribute(DocumentEditor editor) => editor.Generator
        .Attribute("global::ContactTracing.DataProtection.RetentionAnchor")
        .WithAdditionalAnnotations(Simplifier.Annotation);
}
