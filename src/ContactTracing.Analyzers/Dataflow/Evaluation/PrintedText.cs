using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Whether the text of an object, its <c>ToString</c>, discloses classified members. A redacted text and a hand-written
/// one of clean members do not; what cannot be decided does.
/// </summary>
internal sealed class PrintedText(Compilation compilation, Evaluator evaluator)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _discloses = new(SymbolEqualityComparer.Default);
    private readonly WrittenText _written = new(compilation, evaluator);

    public bool Discloses(ITypeSymbol type, CancellationToken token)
    {
        if (_discloses.TryGetValue(type, out var known))
        {
            return known;
        }

        var discloses = Decide(type, ImmutableHashSet.Create<ITypeSymbol>(SymbolEqualityComparer.Default), token);
        return _discloses.GetOrAdd(type, discloses);
    }

    /// <summary>The carrier that a developer would name: the record in the list, not the list.</summary>
    public ITypeSymbol CarrierIn(ITypeSymbol type)
    {
        var carrier = type;
        while (TypeParts.Of(carrier).FirstOrDefault(evaluator.IsCarrier) is { } part)
        {
            carrier = part;
        }

        return carrier;
    }

    /// <summary>Whether the generator would write the text of the type, were it partial: a hand-written one stays as it is.</summary>
    public bool MayBeRedacted(ITypeSymbol carrier) =>
        carrier is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsFileLocal: false, DeclaringSyntaxReferences.IsEmpty: false } named
        && _written.Of(named) is null;

    private bool Decide(ITypeSymbol type, ImmutableHashSet<ITypeSymbol> asked, CancellationToken token)
    {
        // A type that is part of its own text adds nothing to it.
        if (!evaluator.IsCarrier(type) || asked.Contains(type))
        {
            return false;
        }

        var inner = asked.Add(type);
        var carriers = TypeParts.Of(type).Where(evaluator.IsCarrier).ToImmutableArray();
        if (!carriers.IsEmpty)
        {
            return carriers.Any(part => Decide(part, inner, token));
        }

        if (type is not INamedTypeSymbol named || named.DeclaringSyntaxReferences.IsEmpty)
        {
            return !Redaction.IsGenerated(type);
        }

        return _written.Of(named) is { } method
            ? _written.Discloses(method, token)
            : !Redaction.IsExpected(named, evaluator.Classification) && (!IsPlainRecord(named) || PrintedMembersDisclose(named, inner, token));
    }

    private static bool IsPlainRecord(INamedTypeSymbol type) => type.IsRecord && type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType };

    /// <summary>A record prints its public fields and properties.</summary>
    private bool PrintedMembersDisclose(INamedTypeSymbol record, ImmutableHashSet<ITypeSymbol> asked, CancellationToken token) =>
        record.GetMembers().Any(member =>
            member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false }
            && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol
            && evaluator.Classification.Of(member) is var classification
            && classification.Verdict is not (Verdict.Pseudonym or Verdict.NotPersonal)
            && (classification.IsClassified || Decide(TypeOf(member), asked, token)));

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
