using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>How a view shows a value that may hold classified data itself: through the view of its type, never as the object that it is.</summary>
internal sealed class CarriedValues(INamedTypeSymbol owner, ClassificationModel classification)
{
    private readonly SymbolDisplayFormat _format = TypeShape.Of(owner).IsNullableSupported ? Identifiers.FullyQualified : SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>Null where nothing shows the value: an object that carries data and has no view.</summary>
    public ValueShape? ShapeOf(ITypeSymbol value)
    {
        if (!classification.IsCarrier(value))
        {
            return Plain(value);
        }

        var (single, absence) = Unwrap(value);
        if (single is INamedTypeSymbol type && IsViewed(type))
        {
            return Viewed(type, ViewedKind.Part, ViewedKind.Record, absence);
        }

        if (ElementOf(value) is INamedTypeSymbol element && IsViewed(element))
        {
            return Viewed(element, ViewedKind.Parts, ViewedKind.Records, Absence.None);
        }

        // A typed identifier, say: a value that is copied, and demands all that it may hold.
        return single is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: false } && classification.Carried(single) is var carried
            ? Plain(value) with { OwnHealth = carried.HealthCategories, OwnIdentity = carried.IdentityKinds }
            : null;
    }

    public static bool MentionsTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsTypeParameter),
        _ => false,
    };

    private ValueShape Plain(ITypeSymbol value) =>
        new(value.ToDisplayString(_format), ViewedKind.Value, default, Absence.None);

    private ValueShape? Viewed(INamedTypeSymbol type, ViewedKind part, ViewedKind record, Absence absence)
    {
        RecordAges.TryFind(type, out var age);
        var hasReference = RecordReferences.Of(type) is not null;
        if (age is not null && !hasReference)
        {
            // A record of its own, by which nobody could call it in the audit trail.
            return null;
        }

        var isRecord = age is not null || hasReference;
        return new(
            TypeShape.Of(type).SiblingReference(ViewNames.SuffixOf(type)!),
            isRecord ? record : part,
            isRecord ? default : CategoryNames.Of(classification.Carried(type).Kinds),
            absence);
    }

    // Of a generic type the view would have to be told the arguments, and of another assembly it may not be there.
    private bool IsViewed(INamedTypeSymbol type) =>
        !type.IsGenericType
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, owner.ContainingAssembly)
        && ViewedTypes.Include(type, classification);

    private static (ITypeSymbol Type, Absence Absence) Unwrap(ITypeSymbol value) => value switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => (nullable.TypeArguments[0], Absence.NullableValue),
        { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated } => (value, Absence.Null),
        _ => (value, Absence.None),
    };

    // A dictionary has two kinds of values; which of them are records, its name does not say.
    private static ITypeSymbol? ElementOf(ITypeSymbol value) => value switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when IsSequenceOf(named, named.TypeArguments[0]) => named.TypeArguments[0],
        _ => null,
    };

    private static bool IsSequenceOf(INamedTypeSymbol type, ITypeSymbol element)
    {
        var sequences = type.AllInterfaces.Append(type)
            .Where(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .ToList();
        return sequences.Count == 1 && SymbolEqualityComparer.Default.Equals(sequences[0].TypeArguments[0], element);
    }
}

/// <summary>How a value is shown.</summary>
/// <param name="Type">Its type, or that of the view that stands for it or its elements.</param>
/// <param name="Kind">How.</param>
/// <param name="Carried">What objects hold that are shown through views under the same opening.</param>
/// <param name="Absence">How it may be absent.</param>
internal sealed record ValueShape(string Type, ViewedKind Kind, EquatableArray<string> Carried, Absence Absence)
{
    /// <summary>The health data in the value itself.</summary>
    public HealthCategories OwnHealth { get; init; }

    /// <summary>The identity data in the value itself.</summary>
    public IdentityKinds OwnIdentity { get; init; }
}
