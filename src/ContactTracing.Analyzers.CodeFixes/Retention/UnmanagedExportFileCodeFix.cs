using System.Composition;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1008: a text or bytes of one record that are written at once become a managed file, where a store is in scope. The period runs
/// from the anchor of the record; to whom the file goes, nobody but the developer knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmanagedExportFileCodeFix)), Shared]
public sealed class UnmanagedExportFileCodeFix() : ContactTracingCodeFix(RuleIds.UnmanagedExportFile)
{
    private const string Recipient = "TODO: the one recipient";

    private protected override string Title => "Create a managed file";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic)
    {
        var statement = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return statement is not null && WriteAllCall.In(statement) is not null ? statement : null;
    }

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        Replacement((ExpressionStatementSyntax)target, model) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var statement = (ExpressionStatementSyntax)target;
        var written = Replacement(statement, editor.SemanticModel)!;
        var names = written.DescendantNodes().Where(static n => n is MemberAccessExpressionSyntax or NameSyntax);
        written = written.ReplaceNodes(names, static (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));
        editor.ReplaceNode(statement, statement.WithExpression(written.WithTriviaFrom(statement.Expression))
            .WithAdditionalAnnotations(Formatter.Annotation, WarningAnnotation.Create("State the recipient (S6).")));
    }

    private static ExpressionSyntax? Replacement(ExpressionStatementSyntax statement, SemanticModel model)
    {
        if (WriteAllCall.In(statement) is not { } call
            || !call.IsOfTheFramework(model)
            || !IsAsync(statement)
            || NameInScope.Of(statement, model, IsStore) is not { } store
            || AnchorIn(call.Content, model) is not { } anchor)
        {
            return null;
        }

        var (stream, token) = (Free("stream", statement), Free("token", statement));
        var content = call.IsText ? $"global::System.Text.Encoding.UTF8.GetBytes({call.Content.WithoutTrivia()})" : call.Content.WithoutTrivia().ToString();
        var last = call.Token is { } cancellation ? ", " + cancellation.WithoutTrivia() : "";
        return SyntaxFactory.ParseExpression(
            $"await {store}.CreateAsync(global::System.IO.Path.GetFileName({call.Path.WithoutTrivia()}), \"{Recipient}\", {anchor}, "
            + $"({stream}, {token}) => {stream}.WriteAsync({content}, {token}).AsTask(){last})");
    }

    /// <summary>The anchor of the one record that the content is made of; null where there is none, or several records.</summary>
    private static string? AnchorIn(ExpressionSyntax content, SemanticModel model)
    {
        var anchors = content.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(n => model.GetSymbolInfo(n).Symbol is ILocalSymbol or IParameterSymbol)
            .Select(n => model.GetTypeInfo(n).Type is INamedTypeSymbol type && AnchorOf(type) is { } anchor ? n.Identifier.ValueText + "." + anchor.Name : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return anchors.Count == 1 ? anchors[0] : null;
    }

    private static ISymbol? AnchorOf(INamedTypeSymbol type) => Supertypes.Of(type).SelectMany(static t => t.GetMembers())
        .FirstOrDefault(static m => m.Has(AttributeNames.RetentionAnchor) && m is IPropertySymbol { Type.Name: nameof(DateTimeOffset) });

    private static bool IsStore(ITypeSymbol type) => type is { Name: "TransferFileStore" } && type.ContainingNamespace.IsPackageNamespace();

    private static bool IsAsync(SyntaxNode place) => place.Ancestors().FirstOrDefault(static n =>
        n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax) switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        GlobalStatementSyntax => true,
        _ => false,
    };

    // A parameter of the lambda must not hide what the content is made of.
    private static string Free(string name, SyntaxNode place)
    {
        var taken = place.AncestorsAndSelf().Last(static n => n is MemberDeclarationSyntax or ExpressionStatementSyntax).DescendantTokens().Select(static t => t.ValueText);
        return taken.Contains(name) ? "_" + name : name;
    }
}
