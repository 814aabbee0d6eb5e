using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>
/// One thing that can be true of a node: that it carries one kind of data, or, with <paramref name="Parameter"/>, that it gives
/// values of one of its type parameters.
/// </summary>
internal readonly record struct CarriedFact(DataKinds Kind, ITypeParameterSymbol? Parameter)
{
    public static CarriedFact Carries(DataKinds kind) => new(kind, null);

    public static CarriedFact HandsOut(ITypeParameterSymbol parameter) => new(default, parameter);
}
