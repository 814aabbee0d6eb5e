using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Access;

/// <summary>
/// The <c>[NeedToKnow]</c> that a fix can write. Neither the justification nor the purpose can be known: the text says so,
/// and CT3002 does not let it pass.
/// </summary>
internal static class NeedToKnowPlaceholder
{
    private const string Justification = "TODO: say why this code needs the data, and check the purpose";

    private const string Purpose = "TracingPurpose";

    // The everyday work of a tracing team. Where the data names its purposes, one of those is taken.
    private const string UsualPurpose = "GuidanceAndFollowUp";

    /// <summary>Whether the attribute can be written in source of the compilation.</summary>
    public static bool Compiles(Compilation compilation, string? purpose) =>
        PackageAttribute.TypeOf(compilation, AttributeNames.NeedToKnow) is not null
        && PackageAttribute.TypeOf(compilation, Purpose) is { } purposes
        && !purposes.GetMembers(purpose ?? UsualPurpose).IsEmpty;

    /// <summary>Whether the declaration of a member can bear it: no field can, no event, and no program of top-level statements.</summary>
    public static bool FitsOn(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax => true,
        // A primary constructor; before C# 12 its attributes were ignored.
        TypeDeclarationSyntax { ParameterList: not null } => declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 },
        _ => false,
    };

    /// <summary>Queues it for a declaration that it fits on, or for a function of <see cref="FunctionsAround"/>.</summary>
    public static void AddTo(DocumentEditor editor, SyntaxNode declaration, string? purpose)
    {
        var attribute = Create(editor, purpose);
        switch (declaration)
        {
            case ParenthesizedLambdaExpressionSyntax lambda:
                editor.ReplaceNode(lambda, (current, _) => On((ParenthesizedLambdaExpressionSyntax)current, attribute));
                break;
            case TypeDeclarationSyntax type:
                PackageAttribute.AddTo(editor, type, OfMethod(attribute));
                break;
            default:
                PackageAttribute.AddTo(editor, declaration, attribute);
                break;
        }
    }

    private static AttributeListSyntax Create(DocumentEditor editor, string? purpose) => PackageAttribute.Create(
        editor,
        AttributeNames.NeedToKnow,
        editor.Generator.LiteralExpression(Justification),
        editor.Generator.MemberAccessExpression(PackageAttribute.Reference(editor, Purpose), purpose ?? UsualPurpose));

    private static ParenthesizedLambdaExpressionSyntax On(ParenthesizedLambdaExpressionSyntax lambda, AttributeListSyntax attribute) => lambda
        .WithoutLeadingTrivia()
        .AddAttributeLists(attribute.WithTrailingTrivia(SyntaxFactory.Space))
        .WithLeadingTrivia(lambda.GetLeadingTrivia());

    private static AttributeListSyntax OfMethod(AttributeListSyntax attribute) => attribute
        .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.MethodKeyword)).WithTrailingTrivia(SyntaxFactory.Space));
}
