using System.Composition;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Disclosure.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>
/// CT2006: the switch is opened in development only. The check becomes its value where it takes one, else a condition around
/// its statement; where no host environment is in scope there is nothing to check.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeakySwitchCodeFix)), Shared]
public sealed class LeakySwitchCodeFix() : ContactTracingCodeFix(RuleIds.LeakySwitch)
{
    private protected override string Title => "Open in development only";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic)
    {
        var use = UseAt(root, diagnostic);
        return diagnostic.Properties.ContainsKey(SwitchProperties.IsBoolean)
            ? use
            : use?.Parent as ExpressionStatementSyntax;
    }

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        EnvironmentInScope.Check(model, target) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        if (EnvironmentInScope.Check(editor.SemanticModel, target) is not { } check)
        {
            return;
        }

        // A chain of calls may hold another switch that is fixed too.
        editor.ReplaceNode(target, (current, _) => Guarded(current, check));
    }

    private static SyntaxNode Guarded(SyntaxNode target, ExpressionSyntax check) => target switch
    {
        AssignmentExpressionSyntax assignment => assignment.WithRight(check.WithTriviaFrom(assignment.Right)),
        InvocationExpressionSyntax call => call.WithArgumentList(WithValue(call.ArgumentList, check)),
        StatementSyntax statement => SyntaxFactory.IfStatement(check, SyntaxFactory.Block(statement.WithoutTrivia()))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation),
        _ => target,
    };

    private static ArgumentListSyntax WithValue(ArgumentListSyntax arguments, ExpressionSyntax check)
    {
        var value = arguments.Arguments.FirstOrDefault(static a => a.Expression.IsKind(SyntaxKind.TrueLiteralExpression));
        return value is null
            ? arguments.AddArguments(SyntaxFactory.Argument(check))
            : arguments.ReplaceNode(value, value.WithExpression(check.WithTriviaFrom(value.Expression)));
    }

    /// <summary>The call or assignment that the diagnostic shows; of a chain of calls, it shows the last link.</summary>
    private static ExpressionSyntax? UseAt(SyntaxNode root, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        return root.FullSpan.Contains(span)
            ? root.FindToken(span.Start).Parent?.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(node => node.Span.End == span.End && StartOf(node) == span.Start)
            : null;
    }

    private static int StartOf(ExpressionSyntax node) => node switch
    {
        AssignmentExpressionSyntax => node.SpanStart,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.SpanStart,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.SpanStart,
        InvocationExpressionSyntax => node.SpanStart,
        _ => -1,
    };
}
