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
    public SymbolClassification Of(ISymbol member) => Of(member, receiver: null);

    /// <param name="member">The member.</param>
    /// <param name="receiver">The type through which it is reached, where that is not the one that declares it.</param>
    public SymbolClassification Of(ISymbol member, INamedTypeSymbol? receiver)
    {
        var bound = related.Bound(member, receiver);
        var declared = SymbolClassification.Unclassified;
        foreach (var other in bound)
        {
            declared = declared.And(other.Wrap(assemblies.Contains(other.Symbol) ? declarations.Of(other.Symbol) : SymbolClassification.Unclassified));
        }

        if (declared.IsDenied)
        {
            return declared;
        }

        var surroundings = SymbolClassification.Unclassified;
        foreach (var other in bound)
        {
            surroundings = surroundings.And(other.Wrap(OfType(other.Symbol)));
        }

        if (surroundings.IsDenied && !declared.IsClassified)
        {
            return surroundings;
        }

        foreach (var other in bound)
        {
            surroundings = surroundings.And(other.Wrap(OfContainer(other.Symbol, other.IsStart ? receiver : null)));
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
        var classification = types.Of(unwrapped).Through(ReasonKind.Type, unwrapped.OriginalDefinition);
        if (!assemblies.Contains(symbol) || ValueTypes.Of(symbol.OriginalDefinition) is not { } defined)
        {
            return classification;
        }

        // On a constructed type the type parameter is gone from the type of the member, and its attribute with it.
        foreach (var parameter in ValueTypes.MentionedParameters(defined))
        {
            if (types.Declared(parameter) is { IsClassified: true } declared)
            {
                classification = classification.And(declared.Through(ReasonKind.GenericParameter, parameter));
            }
        }

        return classification;
    }

    private SymbolClassification OfContainer(ISymbol symbol, INamedTypeSymbol? receiver)
    {
        var isInstanceValue = symbol switch
        {
            IPropertySymbol or IFieldSymbol => !symbol.IsStatic,
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, ReturnsVoid: false } method =>
                !method.IsStatic && !ValueTypes.IsEmptyTask(method.ReturnType),
            _ => false,
        };

        return isInstanceValue && (receiver ?? symbol.ContainingType) is { IsTupleType: false } type && types.Of(type) is { IsClassified: true } container
            ? container.Through(ReasonKind.ContainingType, type.OriginalDefinition)
            : SymbolClassification.Unclassified;
    }
}
