using System.Composition;
using System.Globalization;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Retention;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1002: writes the ceiling in the place of the figure that exceeds it. A constant that is named there stays as it is:
/// it may mean something else as well.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetentionExceedsCeilingCodeFix)), Shared]
public sealed class RetentionExceedsCeilingCodeFix() : ContactTracingCodeFix(RuleIds.RetentionExceedsCeiling)
{
    private protected override string Title => "Cut to the legal ceiling";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        CapOf(diagnostic) is not null
        && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax figure
            ? figure
            : null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic) =>
        editor.ReplaceNode(target, editor.Generator.LiteralExpression(CapOf(diagnostic)!.Value).WithTriviaFrom(target));

    private static int? CapOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionExceedsCeilingAnalyzer.Cap, out var cap)
        && int.TryParse(cap, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : null;
}
