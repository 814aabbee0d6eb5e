using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>
/// Whether an expression can be nothing but an object that the same code has just made: <c>new</c>, <c>Activator.CreateInstance</c>, or a
/// local or an element of a new array that holds one. What a method returns may have been stored for weeks.
/// </summary>
internal sealed class NewObject(SemanticModel model, CancellationToken token)
{
    // Locals that are given other locals; half-typed code may define one by itself.
    public const int MaxDepth = 6;

    public bool Is(ExpressionSyntax? value, int depth = 0) => depth <= MaxDepth && value switch
    {
        BaseObjectCreationExpressionSyntax or DefaultExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.NullLiteralExpression,
        ParenthesizedExpressionSyntax parentheses => Is(parentheses.Expression, depth),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => Is(certain.Operand, depth),
        CastExpressionSyntax cast => Is(cast.Expression, depth),
        ConditionalExpressionSyntax choice => Is(choice.WhenTrue, depth) && Is(choice.WhenFalse, depth),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Is(either.Left, depth) && Is(either.Right, depth),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast => Is(cast.Left, depth),
        InvocationExpressionSyntax call => IsActivator(call),
        ElementAccessExpressionSyntax element => new NewElements(this, model, token).AreIn(element.Expression, depth + 1),
        IdentifierNameSyntax name => model.GetSymbolInfo(name, token).Symbol switch
        {
            ILocalSymbol local => HoldsNew(local, name, depth + 1),
            IFieldSymbol field => IsBeingBuilt(field),
            IParameterSymbol parameter => new FactoryLambda(model, token).IsGivenNew(parameter, depth + 1),
            _ => false,
        },
        _ => false,
    };

    private bool IsActivator(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateInstance" or "GetUninitializedObject" }
        && model.GetSymbolInfo(call, token).Symbol?.ContainingType?.FullMetadataName() is "System.Activator" or "System.Runtime.CompilerServices.RuntimeHelpers";

    // What a builder makes it holds until it is built: private readonly Case _case = new();
    private bool IsBeingBuilt(IFieldSymbol field) =>
        field is { IsReadOnly: true, IsStatic: false, DeclaredAccessibility: Accessibility.Private }
        && field.ContainingType.Name.EndsWith("Builder", StringComparison.Ordinal)
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    /// <summary>Of the values that the local may have at a place, the last one that it surely got and those that it may have got since.</summary>
    private bool HoldsNew(ILocalSymbol local, SyntaxNode use, int depth)
    {
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token);
        if (declaration is not VariableDeclaratorSyntax declarator)
        {
            return declaration is ForEachStatementSyntax loop && new NewElements(this, model, token).AreIn(loop.Expression, depth);
        }

        foreach (var statement in StatementsBefore(use, declarator))
        {
            if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } && IsName(assignment.Left, local))
            {
                return Is(assignment.Right, depth);
            }

            if (statement.DescendantNodes().Any(n => IsOtherValue(n, local, use, depth)))
            {
                return false;
            }
        }

        return declarator.Initializer is { Value: { } initial } && Is(initial, depth);
    }

    /// <summary>From the place back to the declaration: what stands before it in each block, and all of a loop around it, which comes round again.</summary>
    private static IEnumerable<SyntaxNode> StatementsBefore(SyntaxNode use, SyntaxNode declarator)
    {
        foreach (var node in use.Ancestors().TakeWhile(n => !n.Contains(declarator) || n is BlockSyntax))
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            {
                yield return node;
            }

            foreach (var sibling in SiblingsOf(node).TakeWhile(s => s != node).Reverse().TakeWhile(s => s.SpanStart > declarator.SpanStart))
            {
                yield return sibling;
            }
        }
    }

    private static IEnumerable<StatementSyntax> SiblingsOf(SyntaxNode node) => node is not StatementSyntax ? [] : node.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax file } => file.Members.OfType<GlobalStatementSyntax>().Select(static m => m.Statement),
        _ => [],
    };

    /// <summary>The code in which a local is known: its member, or all of a program whose statements stand at the top.</summary>
    public static SyntaxNode CodeAround(SyntaxNode local) => local.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        GlobalStatementSyntax { Parent: { } program } => program,
        { } member => member,
        null => local.SyntaxTree.GetRoot(),
    };

    // Given elsewhere than in a statement of its own: under a condition, by ??=, by out or ref.
    private bool IsOtherValue(SyntaxNode node, ILocalSymbol local, SyntaxNode use, int depth) => node switch
    {
        AssignmentExpressionSyntax assignment when IsName(assignment.Left, local) => !assignment.Contains(use) && !Is(assignment.Right, depth),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => tuple.DescendantNodes().Any(n => IsName(n, local)),
        ArgumentSyntax argument => argument.RefOrOutKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword && IsName(argument.Expression, local),
        _ => false,
    };

    private static bool IsName(SyntaxNode node, ILocalSymbol local) => node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name;
}
