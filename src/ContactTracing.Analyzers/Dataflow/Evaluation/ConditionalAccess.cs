using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>What stands before the <c>?.</c> of a conditional access.</summary>
internal static class ConditionalAccess
{
    public static IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }

            child = parent;
        }

        return null;
    }
}
