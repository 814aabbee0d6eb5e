using System.Collections.Concurrent;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>
/// The members of this program that others can see and nobody classified. What is copied into one, or returned by one,
/// loses its classification: whoever reads it does not know what it is.
/// </summary>
internal sealed class OpenMembers(Compilation compilation, Evaluator evaluator)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _open = new(SymbolEqualityComparer.Default);

    /// <summary>A field or property to write to, or a method or property that returns.</summary>
    public bool Include(ISymbol member) => _open.GetOrAdd(member.OriginalDefinition, Decide);

    private bool Decide(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(r => compilation.ContainsSyntaxTree(r.SyntaxTree))
        && member.ContainingType is not ({ IsTupleType: true } or { IsAnonymousType: true })
        && TypeOf(member) is { SpecialType: not SpecialType.System_Void } type
        && !evaluator.IsCarrier(type)
        && Visibility.IsOutside(member)
        && evaluator.Classification.Of(member).Verdict == Verdict.Undeclared
        && !(member is IMethodSymbol method && (evaluator.Redacts(method) || HasItsOwnRules(method)));

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false } field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation or MethodKind.UserDefinedOperator or MethodKind.Conversion } method => method.ReturnType,
        _ => null,
    };

    // The text of an object is judged where it is printed; equality and order are contracts of the framework.
    private static bool HasItsOwnRules(IMethodSymbol method) =>
        method is { IsOverride: true, Name: nameof(ToString) or nameof(GetHashCode) or nameof(Equals) } or { Name: "CompareTo" or nameof(Equals) or "Main" };
}
