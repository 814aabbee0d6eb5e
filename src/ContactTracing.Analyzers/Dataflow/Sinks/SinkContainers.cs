using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Knows the properties whose value discloses what is put into it: <c>exception.Data</c>, <c>Console.Out</c>.</summary>
internal sealed class SinkContainers(CatalogIndex index)
{
    private static readonly ImmutableArray<string> Questions = ["Contains", "Get", "TryGet", "Remove", "TryRemove", "IndexOf", "Equals"];
    private static readonly ImmutableArray<string> Writes = ["Add", "TryAdd", "Append", "GetOrAdd"];

    /// <summary>What a call writes to a container, null when it writes to none.</summary>
    public SinkUse? UseOf(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (call.Instance is { } instance)
        {
            return Starts(name, Questions) && !Starts(name, Writes) ? null : UseOf(instance, call.Arguments.Select(static a => a.Value));
        }

        // Extension methods of collections are LINQ, most of them.
        return call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty && Starts(name, Writes)
            ? UseOf(call.Arguments[0].Value, call.Arguments.Skip(1).Select(static a => a.Value))
            : null;
    }

    /// <summary>The values as what is written to a container, null when the receiver is none.</summary>
    public SinkUse? UseOf(IOperation? receiver, IEnumerable<IOperation> values)
    {
        if (Property(receiver) is not { } property)
        {
            return null;
        }

        foreach (var row in index.RowsOf(property))
        {
            if (row is SinkRow { Scope: SinkScope.Contents } sink)
            {
                var rendering = sink.Inputs.IsEmpty ? Rendering.Text : sink.Inputs[0].Rendering;
                return new SinkUse(new(property, sink.Channel), [.. values.Select(value => new DisclosedValue(value, rendering))]);
            }
        }

        return null;
    }

    private static IPropertySymbol? Property(IOperation? receiver)
    {
        while (receiver is IConversionOperation conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver switch
        {
            IPropertyReferenceOperation reference => reference.Property,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } implied => Initialized(implied),
            IConditionalAccessInstanceOperation instance => Property(ConditionalAccess.ReceiverOf(instance)),
            _ => null,
        };
    }

    /// <summary>In <c>new E("…") { Data = { ["key"] = value } }</c> the receiver of the index is the property that is initialised.</summary>
    private static IPropertySymbol? Initialized(IOperation receiver)
    {
        for (var parent = receiver.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IObjectOrCollectionInitializerOperation)
            {
                return parent.Parent is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } ? member.Property : null;
            }
        }

        return null;
    }

    private static bool Starts(string name, ImmutableArray<string> words) => words.Any(word => name.StartsWith(word, StringComparison.Ordinal));
}
