using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>Where the search for reached code starts: types that carry data, and members that are classified though no value of their type is.</summary>
internal sealed class ClassifiedDeclarations(DeclarationIndex index, ClassificationModel classification, CancellationToken token)
{
    private readonly CandidateTypes _candidates = new(index, classification, token);

    public IEnumerable<ISymbol> Find()
    {
        foreach (var type in _candidates.Find())
        {
            if (classification.Of(type).IsClassified || classification.IsCarrier(type))
            {
                yield return type;
            }

            foreach (var member in _candidates.MayDeclare(type) ? type.GetMembers() : [])
            {
                if (IsDeclared(member) && IsClassified(member))
                {
                    yield return member;
                }
            }
        }
    }

    private bool IsClassified(ISymbol member) => member switch
    {
        IMethodSymbol method => classification.Of(method).IsClassified || method.Parameters.Any(p => classification.Of(p).IsClassified),
        IPropertySymbol or IFieldSymbol => member.IsStatic && classification.Of(member).IsClassified,
        _ => false,
    };

    // What classifies by its type or contract is reached by these; an own declaration is rare, and seen without binding anything.
    private bool IsDeclared(ISymbol member) => classification.HasRows
        || !member.GetAttributes().IsEmpty
        || (member is IMethodSymbol method && (!method.GetReturnTypeAttributes().IsEmpty || method.Parameters.Any(static p => !p.GetAttributes().IsEmpty)));
}
