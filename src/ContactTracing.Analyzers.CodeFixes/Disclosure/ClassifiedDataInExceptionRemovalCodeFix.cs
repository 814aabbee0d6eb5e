using System.Composition;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>
/// CT2003: the data is left out of the exception. A hole or an operand of the text becomes an ellipsis, so that a reader sees
/// that something is missing; an entry of <c>Data</c> goes; a value that stands beside the text becomes <c>null</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassifiedDataInExceptionRemovalCodeFix)), Shared]
public sealed class ClassifiedDataInExceptionRemovalCodeFix() : ContactTracingCodeFix(RuleIds.ClassifiedDataInException)
{
    private const string Ellipsis = "…";

    private protected override string Title => "Leave the data out";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) => DisclosureSlot.Of(root, diagnostic) switch
    {
        { Parent: InterpolationSyntax hole } => hole,
        { Parent: BinaryExpressionSyntax } operand => operand,
        { Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } } value => value,
        { Parent: AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax, Parent: ExpressionStatementSyntax statement } } => Removable(statement),
        { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, Parent: ExpressionStatementSyntax statement } } } => Removable(statement),
        _ => null,
    };

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) => target switch
    {
        BinaryExpressionSyntax or InterpolationSyntax or StatementSyntax => true,
        ExpressionSyntax { Parent: BinaryExpressionSyntax sum } => IsConcatenation(model, sum),
        // A text that is nothing but the data has to be written anew, by whoever knows what happened.
        ExpressionSyntax value => model.GetTypeInfo(value).ConvertedType?.SpecialType == SpecialType.System_Object,
        _ => false,
    };

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        if (target is StatementSyntax)
        {
            editor.RemoveNode(target);
            return;
        }

        editor.ReplaceNode(target, Replacement(target).WithTriviaFrom(target));
    }

    private static SyntaxNode Replacement(SyntaxNode target) => target switch
    {
        InterpolationSyntax => SyntaxFactory.InterpolatedStringText(
            SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, Ellipsis, Ellipsis, default)),
        { Parent: BinaryExpressionSyntax } => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Ellipsis)),
        _ => SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression),
    };

    /// <summary>Without its block, the statement is all that a branch does.</summary>
    private static ExpressionStatementSyntax? Removable(ExpressionStatementSyntax statement) =>
        statement.Parent is BlockSyntax ? statement : null;

    /// <summary>Another operand keeps the sum a text.</summary>
    private static bool IsConcatenation(SemanticModel model, BinaryExpressionSyntax sum) =>
        sum.IsKind(SyntaxKind.AddExpression) && model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String;
}
