using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>
/// The text, bytes or stream that becomes a record is classified before as well as after: a raw request body in a log. The
/// variables that hold it are found before the body runs, because the log line may stand first.
/// </content>
internal sealed partial class BodyInterpreter
{
    private static readonly string[] ReadingVerbs = ["Deserialize", "ReadObject", "ReadFromJson", "PopulateObject"];

    private readonly Dictionary<ISymbol, Taint> _rawTexts = new(SymbolEqualityComparer.Default);

    private void FindRawTexts(IEnumerable<IOperation> blocks)
    {
        foreach (var call in blocks.SelectMany(static b => b.DescendantsAndSelf()).OfType<IInvocationOperation>())
        {
            if (SummaryOf(call.TargetMethod, call.IsVirtual) is { } summary)
            {
                foreach (var raw in summary.RawTexts)
                {
                    NoteRawText(CallOperands.Of(call)[raw.Key], raw.Value);
                }
            }
            else if (ReadingVerbs.Any(verb => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal)) && RecordReadBy(call) is { } record)
            {
                var shown = _uses.Shown(record, Consumption.Members, call.Syntax);
                foreach (var argument in call.Arguments)
                {
                    NoteRawText(argument.Value, shown);
                }
            }
        }
    }

    /// <summary>The type that comes out, where it has classified members; a reader without type arguments has its result converted.</summary>
    private ITypeSymbol? RecordReadBy(IInvocationOperation call)
    {
        var candidates = call.TargetMethod.TypeArguments
            .Append(call.Type)
            .Append((call.Parent as IConversionOperation)?.Type)
            .Concat(call.Arguments.Select(static a => a.Value).OfType<ITypeOfOperation>().Select(static t => t.TypeOperand));
        return candidates.FirstOrDefault(t => t is not null && _context.Evaluator.IsCarrier(t));
    }

    private void NoteRawText(IOperation? operand, Taint taint)
    {
        foreach (var operation in operand?.DescendantsAndSelf() ?? [])
        {
            if (operation is ILocalReferenceOperation or IParameterReferenceOperation && IsRaw(operation.Type) && Place.Of(operation) is { IsRoot: true } place)
            {
                _rawTexts[place.Root] = taint;
            }
        }
    }

    private static bool IsRaw(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        or { Name: "ReadOnlySpan" or "ReadOnlyMemory" or "ReadOnlySequence" or "Memory" or "Span" or "JsonElement" or "JsonDocument" or "JsonNode" };

    private ImmutableSortedDictionary<int, Taint> RawTexts() => _rawTexts
        .Where(p => p.Key is IParameterSymbol && IsOwn(p.Key))
        .ToImmutableSortedDictionary(static p => CallOperands.OrdinalOf(p.Key), static p => p.Value);
}
