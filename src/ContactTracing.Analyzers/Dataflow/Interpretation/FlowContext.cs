using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Sinks;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>What the interpretation of every body of a compilation shares.</summary>
/// <param name="Budget">Operations that one body may cost.</param>
internal sealed record FlowContext(
    Compilation Compilation,
    Evaluator Evaluator,
    SinkScanner Scanner,
    FileSinks Files,
    TrackedMembers Members,
    OpenMembers OpenMembers,
    Implementations Implementations,
    Bodies Bodies,
    HandlerCode Handlers,
    int Budget);
