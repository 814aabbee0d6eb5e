using ContactTracing.Analyzers.Classification.Declarations;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>
/// What the value of a property, field, parameter, local or method return is. Declarations on the symbol and on all that it
/// is bound to come first; if nobody classified it there, a pseudonym or a reviewed negative frees it; otherwise its type
/// and the type that declares it count too.
/// </summary>
internal sealed class MemberClassifier(
    ClassifiableAssemblies assemblies, DeclarationReader declarations, RelatedMembers related, TypeClassifier types)
{
    public SymbolClassification Of(ISymbol member) => OfBound(related.Bound(member));

    private SymbolClassification OfBound(IReadOnlyList<BoundMember> bound)
    {
        var declared = SymbolClassification.Unclassified;
        var surroundings = SymbolClassification.Unclassified;
        foreach (var member in bound)
        {
            if (assemblies.Contains(member.Symbol))
            {
                declared = declared.And(member.Wrap(declarations.Of(member.Symbol)));
            }
        }

        if (declared.IsDenied)
        {
            return declared;
        }

        foreach (var member in bound)
        {
            surroundings = surroundings.And(member.Wrap(OfType(member.Symbol)));
        }

        if (surroundings.IsDenied && !declared.IsClassified)
        {
            return surroundings;
        }

        foreach (var member in bound)
        {
            surroundings = surroundings.And(member.Wrap(OfContainer(member.Symbol)));
        }

        return declared.And(surroundings);
    }

    private SymbolClassification OfType(ISymbol symbol)
    {
        if (ValueTypes.Of(symbol) is not { } type)
        {
            return SymbolClassification.Unclassified;
        }

        var unwrapped = ValueTypes.Unwrap(type);
        var classification = types.Of(unwrapped).Through(reason => new(ReasonKind.Type, unwrapped.OriginalDefinition, reason));
        if (!assemblies.Contains(symbol) || ValueTypes.Of(symbol.OriginalDefinition) is not { } defined)
        {
            return classification;
        }

        // On a constructed type the type parameter is gone from the type of the member, and its attribute with it.
        foreach (var parameter in ValueTypes.MentionedParameters(defined))
        {
            if (types.Declared(parameter) is { IsClassified: true } declared)
            {
                classification = classification.And(declared.Through(reason => new(ReasonKind.GenericParameter, parameter, reason)));
            }
        }

        return classification;
    }

    private SymbolClassification OfContainer(ISymbol symbol)
    {
        var isInstanceValue = symbol switch
        {
            IPropertySymbol or IFieldSymbol => !symbol.IsStatic,
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, ReturnsVoid: false } method =>
                !method.IsStatic && !ValueTypes.IsEmptyTask(method.ReturnType),
            _ => false,
        };

        return isInstanceValue && symbol.ContainingType is { IsTupleType: false } type && types.Of(type) is { IsClassified: true } container
            ? container.Through(reason => new(ReasonKind.ContainingType, type.OriginalDefinition, reason))
            : SymbolClassification.Unclassified;
    }
}
