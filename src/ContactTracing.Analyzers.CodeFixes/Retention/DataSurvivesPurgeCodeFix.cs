using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>CT1007: deletes a record through the context at hand instead of marking it. What saves the mark saves the deletion.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataSurvivesPurgeCodeFix)), Shared]
public sealed class DataSurvivesPurgeCodeFix() : ContactTracingCodeFix(RuleIds.DataSurvivesPurge)
{
    private protected override string Title => "Delete the record";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause)
        && cause == "SoftDelete"
        && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Parent: ExpressionStatementSyntax statement } assignment
        && RecordOf(assignment) is not null
            ? statement
            : null;

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        RecordOf(Assignment(target)) is { } record
        && model.GetTypeInfo(record).Type is { IsReferenceType: true }
        && ContextInScope.At(target, model) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var record = RecordOf(Assignment(target))!;
        var context = ContextInScope.At(target, editor.SemanticModel)!;
        var remove = context.Length == 0 ? "Remove" : context + ".Remove";
        var deletion = SyntaxFactory.ParseStatement($"{remove}({record.WithoutTrivia()});");
        if (IsDeletedAround(target, deletion, editor))
        {
            // IsDeleted and DeletedAt of one record: it is deleted once.
            editor.RemoveNode(target, SyntaxRemoveOptions.KeepNoTrivia);
        }
        else
        {
            editor.ReplaceNode(target, deletion.WithTriviaFrom(target));
        }
    }

    private static AssignmentExpressionSyntax Assignment(SyntaxNode statement) =>
        (AssignmentExpressionSyntax)((ExpressionStatementSyntax)statement).Expression;

    private static ExpressionSyntax? RecordOf(AssignmentExpressionSyntax assignment) =>
        assignment.Left is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } access ? access.Expression : null;

    // In the block as it is by then: a mark beside this one may have become the deletion, or may stay what it is.
    private static bool IsDeletedAround(SyntaxNode target, StatementSyntax deletion, DocumentEditor editor)
    {
        if (target.Parent is not BlockSyntax block)
        {
            return false;
        }

        editor.TrackNode(block);
        return editor.GetChangedRoot().GetCurrentNode(block)?.Statements.Any(s => s.IsEquivalentTo(deletion.WithTriviaFrom(s))) == true;
    }
}
