using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>A call that writes, with what it writes.</summary>
/// <param name="Into">The writers, of which one has to be over a file; default where the call itself writes one.</param>
internal sealed record FileUse(IMethodSymbol Method, ImmutableArray<DisclosedValue> Values, ImmutableArray<IOperation> Into);
