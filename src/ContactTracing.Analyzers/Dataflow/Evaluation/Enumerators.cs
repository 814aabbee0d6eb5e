using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>By which method of the program the elements of an object are gone through.</summary>
internal static class Enumerators
{
    /// <summary>The method that a loop calls, an extension method perhaps; null where it is a library's.</summary>
    public static IMethodSymbol? Of(IForEachLoopOperation loop) =>
        loop is { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model } && model.GetForEachStatementInfo(syntax).GetEnumeratorMethod is { } method
            ? OfProgram(method) ?? Of(Unwrapped(loop.Collection).Type)
            : null;

    /// <summary>The method that anything calls that is given an object of the type; null where it is a library's.</summary>
    public static IMethodSymbol? Of(ITypeSymbol? type)
    {
        for (var level = type; level is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false }; level = level.BaseType)
        {
            if (level.GetMembers("GetEnumerator").Concat(level.GetMembers("GetAsyncEnumerator")).OfType<IMethodSymbol>().FirstOrDefault() is { } method)
            {
                return OfProgram(method);
            }
        }

        return null;
    }

    /// <summary>The object, under the conversion to what the loop goes through.</summary>
    public static IOperation Unwrapped(IOperation collection) => collection is IConversionOperation { OperatorMethod: null } conversion ? Unwrapped(conversion.Operand) : collection;

    private static IMethodSymbol? OfProgram(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: false } declared ? declared : null;
}
