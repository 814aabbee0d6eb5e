using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>The condition that instances of a type give values of a type parameter, its own or that of a containing type.</summary>
internal readonly record struct Guard(INamedTypeSymbol Definition, ITypeParameterSymbol Parameter);
