using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>What an expression is, seen through conversions and through a local that is given its value where it is declared.</summary>
internal static class Values
{
    private const int Hops = 4;

    public static IOperation Resolve(IOperation value, CancellationToken token)
    {
        for (var hop = 0; hop < Hops; hop++)
        {
            value = ValueFlows.Unwrap(value);
            if (value is IParenthesizedOperation { Operand: var inner })
            {
                value = inner;
            }
            else if (value is ILocalReferenceOperation { Local: var local, SemanticModel: { } model } && InitialValueOf(local, model, token) is { } initial)
            {
                value = initial;
            }
        }

        return value;
    }

    /// <summary>The type of a value before it was converted to what a parameter takes.</summary>
    public static ITypeSymbol? TypeOf(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value.Type;
    }

    private static IOperation? InitialValueOf(ILocalSymbol local, SemanticModel model, CancellationToken token) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is VariableDeclaratorSyntax { Initializer.Value: { } initial }
        && initial.SyntaxTree == model.SyntaxTree
            ? model.GetOperation(initial, token)
            : null;
}
