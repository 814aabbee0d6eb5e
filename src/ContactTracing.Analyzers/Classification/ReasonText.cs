using System.Text;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>Writes a chain of reasons without words, so that it stands in a message of any language.</summary>
internal static class ReasonText
{
    // A longer chain is read by nobody; its two ends are what matters.
    private const int Shown = 8;

    private static readonly SymbolDisplayFormat Format = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string Of(ClassificationReason reason)
    {
        var steps = Steps(reason);
        var text = new StringBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps.Count > Shown && i == Shown / 2)
            {
                text.Append(" → …");
                i = steps.Count - (Shown / 2);
            }

            text.Append(i == 0 ? string.Empty : " → ").Append(steps[i]);
        }

        return text.ToString();
    }

    private static List<string> Steps(ClassificationReason reason)
    {
        var steps = new List<string>();
        ISymbol? last = null;
        for (var step = reason; step is not null; step = step.Inner)
        {
            // The member that follows names the type of an element already.
            if (step is { Kind: ReasonKind.Element, Inner.Kind: ReasonKind.Member })
            {
                continue;
            }

            if (!SymbolEqualityComparer.Default.Equals(last, step.Origin))
            {
                steps.Add(Display(step.Origin));
                last = step.Origin;
            }

            if (step.Detail is { } detail)
            {
                steps[steps.Count - 1] += " [" + detail + "]";
            }
        }

        return steps;
    }

    private static string Display(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: { } owner }
        ? Display(owner is IMethodSymbol { MethodKind: MethodKind.Constructor } ? owner.ContainingType : owner) + "(" + symbol.Name + ")"
        : symbol.ToDisplayString(Format);
}
