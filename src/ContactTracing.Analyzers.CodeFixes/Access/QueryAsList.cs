using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Access;

/// <summary>Turns a method that returns <c>IQueryable&lt;T&gt;</c> into one that returns <c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal static class QueryAsList
{
    private const string List = "System.Collections.Generic.IReadOnlyList`1";

    // What derives from it or calls it through a contract would have to change as well.
    public static bool Fits(IMethodSymbol method, Compilation compilation) =>
        method is { IsAbstract: false, IsVirtual: false, IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true, PartialDefinitionPart: null, PartialImplementationPart: null }
        && method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1, Name: not "Task" and not "ValueTask" }
        && ListIn(compilation) is not null;

    public static void Change(DocumentEditor editor, MethodDeclarationSyntax method)
    {
        var model = editor.SemanticModel;
        if (model.GetDeclaredSymbol(method) is not { ReturnType: INamedTypeSymbol { TypeArguments.Length: 1 } query }
            || ListIn(model.Compilation) is not { } list)
        {
            return;
        }

        editor.ReplaceNode(method.ReturnType, editor.Generator.TypeExpression(list.Construct(query.TypeArguments[0])).WithTriviaFrom(method.ReturnType));
        foreach (var result in Results(method))
        {
            editor.ReplaceNode(result, ToList(result));
        }
    }

    private static INamedTypeSymbol? ListIn(Compilation compilation) =>
        compilation.GetTypesByMetadataName(List).FirstOrDefault(static t => t.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<ExpressionSyntax> Results(MethodDeclarationSyntax method) => method.ExpressionBody is { Expression: var expression }
        ? [expression]
        : (method.Body?.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
            .OfType<ReturnStatementSyntax>()
            .Select(static r => r.Expression)
            .OfType<ExpressionSyntax>();

    private static InvocationExpressionSyntax ToList(ExpressionSyntax query)
    {
        var receiver = query.WithoutTrivia();
        if (query is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax))
        {
            receiver = SyntaxFactory.ParenthesizedExpression(receiver).WithAdditionalAnnotations(Simplifier.Annotation);
        }

        var access = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("ToList"));
        return SyntaxFactory.InvocationExpression(access).WithTriviaFrom(query);
    }
}
