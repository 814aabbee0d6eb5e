using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>Whether an operation runs on a developer's machine only: behind a condition, or in code that is for development.</summary>
internal static class DevelopmentGuard
{
    public static bool Covers(IOperation operation, ISymbol? place) =>
        IsBehindCondition(operation) || IsForDevelopment(place) || DebugRegion.Contains(operation.Syntax);

    private static bool IsBehindCondition(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (Guards(parent, child))
            {
                return true;
            }

            child = parent;
        }

        return false;
    }

    private static bool Guards(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => (child == conditional.WhenTrue && DevelopmentCondition.Holds(conditional.Condition, true))
            || (child == conditional.WhenFalse && DevelopmentCondition.Holds(conditional.Condition, false)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary =>
            child == binary.RightOperand && DevelopmentCondition.Holds(binary.LeftOperand, binary.OperatorKind == BinaryOperatorKind.ConditionalAnd),
        ISwitchCaseOperation section => section.Clauses.All(static c => c is ISingleValueCaseClauseOperation { Value: var value } && DevelopmentCondition.IsDevelopment(value)),
        ISwitchExpressionArmOperation { Pattern: IConstantPatternOperation pattern } arm => child == arm.Value && DevelopmentCondition.IsDevelopment(pattern.Value),
        IBlockOperation block => block.Operations.TakeWhile(o => o != child).Any(LeavesOutsideDevelopment),
        ILocalFunctionOperation { Symbol: var function } => IsForDevelopment(function),
        _ => false,
    };

    /// <summary><c>if (!env.IsDevelopment()) return;</c></summary>
    private static bool LeavesOutsideDevelopment(IOperation statement) =>
        statement is IConditionalOperation { WhenFalse: null } conditional
        && Leaves(conditional.WhenTrue)
        && DevelopmentCondition.Holds(conditional.Condition, false);

    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation block => block.Operations.LastOrDefault() is { } last && Leaves(last),
        IReturnOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation => true,
        _ => false,
    };

    /// <summary>
    /// By convention ASP.NET Core calls <c>ConfigureDevelopment</c> and <c>StartupDevelopment</c> in that environment alone; what is
    /// conditional on DEBUG is not called in a release.
    /// </summary>
    private static bool IsForDevelopment(ISymbol? place)
    {
        for (var symbol = place; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (DevelopmentCondition.IsNamedSo(symbol.Name) || symbol.GetAttributes().Any(IsConditionalOnDebug))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConditionalOnDebug(AttributeData attribute) =>
        attribute.AttributeClass?.Name == "ConditionalAttribute" && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: "DEBUG" };
}
