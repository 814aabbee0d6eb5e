using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>A place at which data of a retained type outlives its purge.</summary>
/// <param name="Cause">The sentence to report.</param>
/// <param name="Location">The place.</param>
/// <param name="Arguments">What the sentence names.</param>
internal sealed record SurvivingData(string Cause, Location Location, ImmutableArray<object> Arguments);
