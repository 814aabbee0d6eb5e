using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Lambdas, local functions and method groups inside a body: where they are, and what they stand for.</summary>
internal static class Functions
{
    public static IMethodSymbol Of(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation local => local.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => throw new ArgumentException("Neither a lambda, a local function nor a method group.", nameof(function)),
    };

    /// <summary>The lambda that the expression is, under conversions; null when it is something else.</summary>
    public static IAnonymousFunctionOperation? LambdaIn(IOperation value) => Unwrapped(value) as IAnonymousFunctionOperation;

    /// <summary>The method group that the expression is, under conversions; null when it is something else.</summary>
    public static IMethodReferenceOperation? MethodGroupIn(IOperation value) => Unwrapped(value) as IMethodReferenceOperation;

    public static IBlockOperation? BodyOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        ILocalFunctionOperation local => local.Body,
        _ => null,
    };

    /// <summary>Whether a call of the method runs the function that its object is.</summary>
    public static bool IsInvoke(IMethodSymbol method) =>
        method.MethodKind == MethodKind.DelegateInvoke
        || method is { Name: "Report", ContainingType: { Name: "IProgress", ContainingNamespace.Name: nameof(System) } };

    /// <summary>new Progress&lt;string&gt;(text => …): what is reported to it runs the function. Null where something else is made.</summary>
    public static IOperation? ReporterOf(IObjectCreationOperation creation) =>
        creation is { Type: { Name: "Progress", ContainingNamespace.Name: nameof(System) }, Arguments: { Length: 1 } arguments } ? arguments[0].Value : null;

    private static IOperation Unwrapped(IOperation value) => value switch
    {
        IConversionOperation conversion => Unwrapped(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrapped(parenthesized.Operand),
        IDelegateCreationOperation creation => Unwrapped(creation.Target),
        IObjectCreationOperation creation when ReporterOf(creation) is { } function => Unwrapped(function),
        _ => value,
    };
}
