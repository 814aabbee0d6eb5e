using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Access;

/// <summary>
/// The functions in which data is read where no member can be declared, such as the handlers of endpoints that top-level
/// statements map. A lambda without parentheses is rather part of an expression, and no access path.
/// </summary>
internal static class FunctionsAround
{
    /// <summary>The outermost function around each read of a finding; none when a read stands in none.</summary>
    public static async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        var functions = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var place in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            if (project.GetDocument(place.SourceTree) is not { } document
                || await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model
                || OutermostAt(place, model, token) is not { } function)
            {
                return [];
            }

            functions.Add(function);
        }

        return [.. functions.Distinct()];
    }

    private static SyntaxNode? OutermostAt(Location place, SemanticModel model, CancellationToken token)
    {
        // Attributes of lambdas came with C# 10.
        if (model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 })
        {
            return null;
        }

        var function = model.SyntaxTree.GetRoot(token).FindNode(place.SourceSpan).Ancestors()
            .LastOrDefault(static n => n is LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax);
        return function is ParenthesizedLambdaExpressionSyntax && IsExpressionTree(function, model, token) ? null : function;
    }

    // The compiler rejects attributes there.
    private static bool IsExpressionTree(SyntaxNode lambda, SemanticModel model, CancellationToken token) =>
        model.GetTypeInfo(lambda, token).ConvertedType is { Name: "Expression" };
}
