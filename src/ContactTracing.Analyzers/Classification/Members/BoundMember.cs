using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>A member reached from another one over related members, with the steps that lead there.</summary>
internal sealed class BoundMember(ISymbol symbol, BoundMember? from, ReasonKind kind)
{
    private readonly BoundMember? _from = from;
    private readonly ReasonKind _kind = kind;

    public ISymbol Symbol { get; } = symbol;

    public bool IsStart => _from is null;

    /// <summary>The classification of this member as the one at the start sees it.</summary>
    public SymbolClassification Wrap(SymbolClassification classification)
    {
        for (var member = this; member._from is not null; member = member._from)
        {
            classification = classification.Through(member._kind, member.Symbol.OriginalDefinition);
        }

        return classification;
    }
}
