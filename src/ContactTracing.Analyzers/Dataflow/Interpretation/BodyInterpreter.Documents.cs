using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Documents that are built in memory and saved whole: what a sheet, a row or a cell is given, the workbook holds.</content>
internal sealed partial class BodyInterpreter
{
    // The document of which a local holds a part.
    private readonly Dictionary<ISymbol, IOperation> _documents = new(SymbolEqualityComparer.Default);

    private void NoteDocument(ILocalSymbol local, IOperation value)
    {
        if (local.Type.IsReferenceType && DocumentBehind(PartIn(value)) is { } document)
        {
            _documents[local] = document;
        }
    }

    private void FillDocument(IOperation? part, IEnumerable<IOperation> values)
    {
        if (DocumentBehind(PartIn(part)) is { } document)
        {
            AddOwn(document, TaintSet.Of(values.SelectMany(v => Reveal(v, Consumption.Members)).Select(static r => r.Taint)));
        }
    }

    /// <summary>From a cell over its row and sheet to the document that they are parts of; null where there is none.</summary>
    private IOperation? DocumentBehind(IOperation? part)
    {
        while (part is not null && !_context.Files.IsDocument(part.Type))
        {
            if (!_context.Files.MayBePart(part.Type))
            {
                return null;
            }

            part = part is ILocalReferenceOperation { Local: var local }
                ? _documents.TryGetValue(local, out var document) ? document : null
                : PartIn(OwnerOf(part));
        }

        return part is not null && Place.Of(part) is not null ? part : null;
    }

    private static IOperation? OwnerOf(IOperation part) => part switch
    {
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true, Instance: { } instance } => instance,
        IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: true, Instance: { } instance } => instance,
        _ => null,
    };

    private static IOperation? PartIn(IOperation? value) => value switch
    {
        IConversionOperation conversion => PartIn(conversion.Operand),
        IParenthesizedOperation parenthesized => PartIn(parenthesized.Operand),
        IConditionalAccessOperation access => PartIn(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => PartIn(ConditionalAccess.ReceiverOf(instance)),
        _ => value,
    };
}
