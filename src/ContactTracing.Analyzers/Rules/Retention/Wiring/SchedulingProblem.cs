using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>A constant with which records outlive their deadline, or with which no host would start.</summary>
/// <param name="Cause">The cause of CT1006.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record SchedulingProblem(string Cause, IOperation Place, ImmutableArray<object> Arguments);
