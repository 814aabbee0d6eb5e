using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>
/// The null audit: a method of a store that returns as if it had written, and has not looked at what it was given. One that throws is
/// none, since the guard refuses then; what it does with the entry, if anything, is not judged.
/// </summary>
internal sealed class DroppedEntries(AuditTypes types)
{
    public IEnumerable<AuditFinding> In(SemanticModel model, CancellationToken token)
    {
        foreach (var syntax in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (syntax.Identifier.ValueText is StoreMembers.Append or StoreMembers.AppendAsync
                && (syntax.Body ?? (SyntaxNode?)syntax.ExpressionBody) is not null
                && model.GetDeclaredSymbol(syntax, token) is IMethodSymbol method
                && StoreMembers.EntryOf(method, types) is { } entry
                && model.GetOperation(syntax, token) is IMethodBodyOperation body
                && (body.BlockBody ?? body.ExpressionBody) is { } code
                && Drops(code, entry))
            {
                yield return new(syntax.Identifier.GetLocation(), Operation: null, "DropsEntry", AccessNames.Of(method));
            }
        }
    }

    private static bool Drops(IBlockOperation code, IParameterSymbol entry) =>
        !code.Descendants().Any(o => IsUse(o, entry) || MayRefuse(o)) && !code.Operations.Any(AlwaysThrows);

    private static bool IsUse(IOperation operation, IParameterSymbol entry) =>
        operation is IParameterReferenceOperation { Parameter: var parameter, Parent: { } parent }
        && SymbolEqualityComparer.Default.Equals(parameter, entry)
        && !IsCheck(parent is IConversionOperation { Parent: { } outer } ? outer : parent);

    private static bool IsCheck(IOperation parent) => parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "ThrowIfNull", IsStatic: true } } } => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => IsDiscarded(coalesce),
        INameOfOperation => true,
        _ => IsDiscarded(parent),
    };

    private static bool IsDiscarded(IOperation value) => value is IAssignmentOperation { Target: IDiscardOperation } or { Parent: IAssignmentOperation { Target: IDiscardOperation } };

    // What code of the program does that is called here is not looked at; it may throw.
    private static bool MayRefuse(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var called } => called.Name is nameof(Task.FromException) or nameof(Task.FromCanceled) || !called.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty,
        IObjectCreationOperation { Constructor: { } constructor } => !constructor.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    private static bool AlwaysThrows(IOperation statement) => statement switch
    {
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: var inner } => AlwaysThrows(inner),
        IReturnOperation { ReturnedValue: { } value } => AlwaysThrows(value),
        IConversionOperation { Operand: var inner } => AlwaysThrows(inner),
        _ => false,
    };
}
