using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Findings;

/// <summary>The places that data passes on its way to a sink, the declaration of its source first.</summary>
internal sealed class FlowPaths(Compilation compilation)
{
    /// <param name="taint">The label that reached the sink.</param>
    /// <param name="expression">Where the finding is reported; what lies in it is no step of its own.</param>
    /// <param name="via">The argument of the sink inside the helper that was called.</param>
    public ImmutableArray<Location> Of(Taint taint, SyntaxNode expression, SyntaxNode? via)
    {
        var path = ImmutableArray.CreateBuilder<Location>();
        path.AddRange(taint.Source.Locations.Where(l => l.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)).Take(1));
        foreach (var step in new[] { taint.Origin, via })
        {
            if (step is not null && !(step.SyntaxTree == expression.SyntaxTree && expression.FullSpan.Contains(step.Span)) && compilation.ContainsSyntaxTree(step.SyntaxTree))
            {
                path.Add(step.GetLocation());
            }
        }

        return path.ToImmutable();
    }
}
