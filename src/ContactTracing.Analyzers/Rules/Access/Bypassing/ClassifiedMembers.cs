using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>The classified members that a value of a type has, by name: what reflection and <c>dynamic</c> find.</summary>
internal sealed class ClassifiedMembers(ClassificationModel classification)
{
    public bool AreIn(ITypeSymbol? type) => Of(type).Any();

    public ISymbol? Named(ITypeSymbol? type, string name) => Of(type).FirstOrDefault(m => m.Name == name);

    private IEnumerable<ISymbol> Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || !classification.Assemblies.Contains(named) || GeneratedView.Is(named))
        {
            yield break;
        }

        for (var level = named; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (!member.IsStatic
                    && member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary }
                    && !member.Has(AttributeNames.NeedToKnow)
                    && classification.Of(member, named).IsClassified)
                {
                    yield return member;
                }
            }
        }
    }
}
