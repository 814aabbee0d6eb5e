using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>The symbol of a function inside a body.</summary>
internal static class FunctionSymbols
{
    public static IMethodSymbol Of(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation local => local.Symbol,
        _ => throw new ArgumentException("Neither a lambda nor a local function.", nameof(function)),
    };

    public static IBlockOperation? BodyOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        ILocalFunctionOperation local => local.Body,
        _ => null,
    };
}
