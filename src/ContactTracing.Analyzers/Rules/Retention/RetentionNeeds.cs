using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Rules.Retention.Relations;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>Why a type needs a period.</summary>
/// <param name="Cause">The sentence: it is data, declares itself a record, or is stored.</param>
/// <param name="Evidence">The classified data that it holds, or how it comes by it.</param>
internal sealed record RetentionNeed(string Cause, string Evidence);

/// <summary>Which types of an assembly need a period and have none.</summary>
internal sealed class RetentionNeeds(IAssemblySymbol assembly, ClassificationModel classification, StoredEntities entities, RecordParts parts)
{
    /// <summary>The unmet need that the declaration of a type or the model of Entity Framework Core shows.</summary>
    public RetentionNeed? Of(INamedTypeSymbol type)
    {
        if (!classification.IsCarrier(type) || !CanBeRecord(type) || HasAnswer(type))
        {
            return null;
        }

        if (IsDeclaredRecord(type))
        {
            return new("Record", EvidenceOf(type));
        }

        // An abstract class has no objects of its own; its derived classes inherit the members and are asked themselves.
        if (!type.IsAbstract && DataMembers(type).FirstOrDefault(m => DeclaresData(m, type)) is { } member)
        {
            return parts.Include(type) ? null : new("Data", member.Name);
        }

        return entities.Contain(type) ? new("Stored", EvidenceOf(type)) : null;
    }

    /// <summary>
    /// Whether a type that is found to be stored needs a period for that reason alone. Editors see the source of referenced
    /// projects, builds do not: a type of another assembly is neither's business here, so that they report the same.
    /// </summary>
    public bool AreUnmetWhenStored(INamedTypeSymbol type) =>
        CanBeRecord(type)
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
        && !HasAnswer(type)
        && classification.IsCarrier(type)
        && Of(type) is null
        && !parts.Include(type);

    public string EvidenceOf(INamedTypeSymbol type) => classification.Carried(type).Explain();

    private static bool CanBeRecord(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsRefLikeType: false, IsImplicitlyDeclared: false }
        && Supertypes.AreResolved(type)
        && !InheritsFrom(type, "System.Attribute")
        && !InheritsFrom(type, "System.Exception")
        && !InheritsFrom(type, EntityFrameworkNames.DbContext);

    private static bool HasAnswer(INamedTypeSymbol type) =>
        type.Has(AttributeNames.RetentionExempt) || EffectiveRetention.Of(type) is not null;

    private static bool IsDeclaredRecord(INamedTypeSymbol type) =>
        type.Has(AttributeNames.TracingRecord)
        || (!type.IsAbstract && type.GetMembers().Any(static m => m is IPropertySymbol or IFieldSymbol && m.Has(AttributeNames.RetentionAnchor)));

    private static IEnumerable<ISymbol> DataMembers(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false })
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>
    /// Whether the member is data of the type by a declaration of this package. Not: attributes of other libraries, which
    /// mark the accounts of an application too; a private field that keeps a classified object, as services do; the
    /// content of a classified struct, which is a value inside a record and no record.
    /// </summary>
    private bool DeclaresData(ISymbol member, INamedTypeSymbol type)
    {
        var reason = classification.Of(member, type).IsClassified ? classification.Of(member, type).Reason : null;
        return reason?.Kind switch
        {
            null => false,
            ReasonKind.ContainingType => !type.IsValueType,
            ReasonKind.Type or ReasonKind.GenericParameter or ReasonKind.Element => member.DeclaredAccessibility != Accessibility.Private,
            _ => Root(reason).Kind != ReasonKind.ForeignAttribute,
        };
    }

    private static ClassificationReason Root(ClassificationReason reason)
    {
        while (reason.Inner is { } inner)
        {
            reason = inner;
        }

        return reason;
    }

    private static bool InheritsFrom(INamedTypeSymbol type, string name)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (level.FullMetadataName() == name)
            {
                return true;
            }
        }

        return false;
    }
}
