using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// One label on a value, with its source. A label of a parameter or field stands for what is not known yet, and keeps how
/// the value has been used since (<see cref="Use"/>).
/// </summary>
/// <param name="Source">The classified member, the type of the carrier, the parameter, the field.</param>
/// <param name="Subject">The type of the object that the data is about, where it is known.</param>
internal sealed record Taint(TaintKind Kind, ISymbol Source, DataClasses Classes, ITypeSymbol? Subject)
{
    /// <summary>For <see cref="TaintKind.Shown"/>: how the object became visible.</summary>
    public Rendering Rendering { get; init; }

    /// <summary>For <see cref="TaintKind.Shown"/>: whether the generator could hide the data, were the type partial.</summary>
    public bool MayBeRedacted { get; init; }

    /// <summary>For symbolic labels: what has been made of the value so far.</summary>
    public Consumption Use { get; init; } = Consumption.Kept;

    /// <summary>For a label of a field: the member of what it holds, where only that is meant.</summary>
    public ISymbol? Part { get; init; }

    /// <summary>Where the source was read; no part of the label's identity.</summary>
    public SyntaxNode? Origin { get; init; }

    public bool IsSymbolic => Kind is TaintKind.Parameter or TaintKind.Field;

    public static Taint OfValue(ISymbol source, DataClasses classes, ITypeSymbol? subject, SyntaxNode? origin) =>
        new(TaintKind.Value, source, classes, subject) { Origin = origin };

    public static Taint OfCarrier(ITypeSymbol type, DataClasses classes, SyntaxNode? origin) =>
        new(TaintKind.Carrier, type, classes, type) { Origin = origin };

    public static Taint OfParameter(ISymbol parameter) => new(TaintKind.Parameter, parameter, DataClasses.None, null);

    /// <param name="opened">The member that opened the file.</param>
    public static Taint OfFile(ISymbol opened) => new(TaintKind.File, opened, DataClasses.None, null);

    public static Taint OfField(ISymbol field) => new(TaintKind.Field, field, DataClasses.None, null);

    public bool Equals(Taint? other) =>
        other is not null
        && Kind == other.Kind
        && Classes == other.Classes
        && Rendering == other.Rendering
        && Use == other.Use
        && SymbolEqualityComparer.Default.Equals(Source, other.Source)
        && SymbolEqualityComparer.Default.Equals(Subject, other.Subject)
        && SymbolEqualityComparer.Default.Equals(Part, other.Part);

    public override int GetHashCode() =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(Source) * 31) + ((int)Kind * 7) + (int)Use);
}
