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

    private static readonly string[] Bodies = ["Body", "BodyReader", "Content"];

    private readonly Dictionary<ISymbol, Taint> _rawTexts = new(SymbolEqualityComparer.Default);

    // What a request or a response is read from: the rest of it is not in question.
    private readonly Dictionary<(ISymbol Owner, string Member), Taint> _rawBodies = [];
    private readonly SortedDictionary<int, int> _rawGenerics = [];

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

                foreach (var raw in summary.RawGenerics.Where(r => r.Value < call.TargetMethod.TypeArguments.Length))
                {
                    NoteRead([CallOperands.Of(call)[raw.Key]], call.TargetMethod.TypeArguments[raw.Value], call);
                }
            }
            else if (ReadingVerbs.Any(verb => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal)))
            {
                NoteRead(call.Arguments.Select(static a => a.Value), RecordReadBy(call) ?? call.TargetMethod.TypeArguments.FirstOrDefault(), call);
            }
        }
    }

    private void NoteRead(IEnumerable<IOperation?> from, ITypeSymbol? record, IInvocationOperation call)
    {
        if (record is ITypeParameterSymbol { DeclaringMethod: { } generic } made && Same(generic, _method))
        {
            // The caller says what it becomes.
            foreach (var parameter in from.SelectMany(RootsIn).OfType<IParameterSymbol>().Where(IsOwn))
            {
                _rawGenerics[parameter.Ordinal] = made.Ordinal;
            }
        }
        else if (record is not null && _context.Evaluator.IsCarrier(record))
        {
            var shown = _uses.Shown(record, Consumption.Members, call.Syntax);
            foreach (var operand in from)
            {
                NoteRawText(operand, shown);
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
        foreach (var root in RootsIn(operand))
        {
            _rawTexts[root] = taint;
        }

        foreach (var operation in operand?.DescendantsAndSelf() ?? [])
        {
            // request.ReadFromJsonAsync<T>(), JsonSerializer.DeserializeAsync<T>(request.Body), response.Content.ReadFromJsonAsync<T>()
            var (owner, members) = operation is IPropertyReferenceOperation { Property: { Name: var name, DeclaringSyntaxReferences.IsEmpty: true }, Instance: { } instance } && Bodies.Contains(name)
                ? (instance, [name])
                : operation.Type is { Name: "HttpRequest" } ? (operation, Bodies) : (null, []);
            if (Place.Of(owner) is { IsRoot: true } place)
            {
                foreach (var member in members)
                {
                    _rawBodies[(place.Root, member)] = taint;
                }
            }
        }
    }

    private static IEnumerable<ISymbol> RootsIn(IOperation? operand) => (operand?.DescendantsAndSelf() ?? [])
        .Where(static o => o is ILocalReferenceOperation or IParameterReferenceOperation && IsRaw(o.Type))
        .Select(static o => Place.Of(o))
        .OfType<Place>()
        .Where(static p => p.IsRoot)
        .Select(static p => p.Root);

    private static bool IsRaw(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        or { Name: "Stream" or "MemoryStream" or "FileStream" or "StringReader" or "StreamReader" or "TextReader" or "PipeReader" or "ReadOnlySpan" or "ReadOnlyMemory" or "ReadOnlySequence" or "Memory" or "Span" or "JsonElement" or "JsonDocument" or "JsonNode" };

    private ImmutableSortedDictionary<int, Taint> RawTexts() => _rawTexts
        .Where(p => p.Key is IParameterSymbol && IsOwn(p.Key))
        .ToImmutableSortedDictionary(static p => CallOperands.OrdinalOf(p.Key), static p => p.Value);
}
