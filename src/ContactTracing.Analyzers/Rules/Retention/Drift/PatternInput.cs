using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>What a pattern asks about. The arms of a <c>switch</c> sort values into classes, which is no comparison with a limit.</summary>
internal static class PatternInput
{
    /// <summary>The value before <c>is</c>, or the member before the colon.</summary>
    public static IOperation? Of(IPatternOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation test => test.Value,
        IPropertySubpatternOperation part => part.Member,
        INegatedPatternOperation or IBinaryPatternOperation => Of((IPatternOperation)pattern.Parent),
        _ => null,
    };

    /// <summary>The object whose member a property pattern names.</summary>
    public static IOperation? Of(IInstanceReferenceOperation input)
    {
        for (IOperation? node = input; node is not null; node = node.Parent)
        {
            if (node is IRecursivePatternOperation pattern)
            {
                return Of(pattern);
            }
        }

        return null;
    }
}
