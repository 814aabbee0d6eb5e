using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>Its model holds a symbol, two members deep.</summary>
internal sealed class SymbolInModelGenerator : GreetingGenerator
{
    protected override object CreateModel(GeneratorAttributeSyntaxContext syntax) =>
        new Outer(syntax.TargetSymbol.Name, [new Inner(syntax.TargetSymbol)]);

    protected override string NameOf(object model) => ((Outer)model).Name;

    internal sealed record Outer(string Name, ImmutableArray<Inner> Parts);

    internal sealed record Inner(ISymbol Symbol);
}

/// <summary>Its model holds a location.</summary>
internal sealed class LocationInModelGenerator : GreetingGenerator
{
    protected override object CreateModel(GeneratorAttributeSyntaxContext syntax) =>
        (syntax.TargetSymbol.Name, syntax.TargetSymbol.Locations[0]);

    protected override string NameOf(object model) => (((string, Location))model).Item1;
}

/// <summary>Its model has an array, which compares by reference.</summary>
internal sealed class ArrayInModelGenerator : GreetingGenerator
{
    protected override object CreateModel(GeneratorAttributeSyntaxContext syntax) => new Names([syntax.TargetSymbol.Name]);

    protected override string NameOf(object model) => ((Names)model).Values[0];

    internal sealed record Names(string[] Values);
}

/// <summary>Its model has a position, so a comment above regenerates it.</summary>
internal sealed class PositionInModelGenerator : GreetingGenerator
{
    protected override object CreateModel(GeneratorAttributeSyntaxContext syntax) =>
        (syntax.TargetSymbol.Name, syntax.TargetNode.SpanStart);

    protected override string NameOf(object model) => (((string, int))model).Item1;
}
