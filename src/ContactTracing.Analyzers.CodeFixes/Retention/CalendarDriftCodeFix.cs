using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1003: compares the anchor with the generated cutoff, which is an exclusive bound. A local that holds nothing but the cutoff
/// written by hand gets the generated one: in a query it stays a parameter, which every database understands.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CalendarDriftCodeFix)), Shared]
public sealed class CalendarDriftCodeFix() : ContactTracingCodeFix(RuleIds.CalendarDrift)
{
    private protected override string Title => "Compare with the generated cutoff";

    // Inside a property pattern there is no place for a call.
    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is var found && found is BinaryExpressionSyntax or IsPatternExpressionSyntax ? found : null;

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        CutoffIn(model, target) is { } cutoff
        && GeneratedPolicy.Find(cutoff.Record)?.GetMembers("Cutoff").OfType<IMethodSymbol>().FirstOrDefault(m => Takes(m, cutoff.Present, model.Compilation)) is { } method
        && method.ReturnType.Equals(cutoff.Anchor.Type, SymbolEqualityComparer.Default)
        && (CutoffLocal.Of(target, cutoff, model) is not null || CutoffLocal.CanStandAt(target, cutoff, model));

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var comparison = (ExpressionSyntax)target;
        var cutoff = CutoffIn(editor.SemanticModel, target)!;
        var bound = (ExpressionSyntax)editor.Generator.InvocationExpression(
            editor.Generator.MemberAccessExpression(editor.Generator.TypeExpression(GeneratedPolicy.Find(cutoff.Record)!), "Cutoff"),
            cutoff.Present.Syntax.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
        if (CutoffLocal.Of(comparison, cutoff, editor.SemanticModel) is { } local)
        {
            editor.ReplaceNode(local.Initializer!.Value, bound.WithTriviaFrom(local.Initializer.Value));
            bound = SyntaxFactory.IdentifierName(local.Identifier.WithoutTrivia());
        }

        var (kind, token) = cutoff.IsOlder
            ? (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken)
            : (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken);
        var sign = SyntaxFactory.Token(token).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        editor.ReplaceNode(comparison, SyntaxFactory
            .BinaryExpression(kind, (ExpressionSyntax)cutoff.Anchor.Syntax.WithoutTrivia(), sign, bound)
            .WithTriviaFrom(comparison));
    }

    private static HandWrittenCutoff? CutoffIn(SemanticModel model, SyntaxNode comparison)
    {
        var scope = AnalysisScope.Of(model.Compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty));
        return CalendarDriftAnalyzer.CutoffIn(comparison, new AnchorMembers(scope), model, CancellationToken.None);
    }

    // DateTime becomes DateTimeOffset by itself; a DateOnly does not say what time it is.
    private static bool Takes(IMethodSymbol cutoff, IOperation present, Compilation compilation) =>
        cutoff.Parameters.Length == 1
        && present.Type is { } type
        && compilation.ClassifyCommonConversion(type, cutoff.Parameters[0].Type) is { IsImplicit: true };
}
