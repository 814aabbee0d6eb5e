using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Recognises the uses of sinks among operations.</summary>
internal sealed class SinkScanner(CatalogIndex index, SinkSignatures signatures, LoggerDelegates delegates)
{
    /// <summary>The sink that <paramref name="operation"/> uses, null when it uses none or passes nothing to it.</summary>
    public SinkUse? UseOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation { Constructor: { } constructor } creation =>
            Use(constructor, signatures.Of(constructor), creation.Arguments),
        IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfAssignment(target, assignment.Value),
        _ => null,
    };

    /// <summary>The signature of a method as a sink, where it is passed on and not called; null when it is none.</summary>
    public SinkSignature? SignatureOf(IMethodSymbol method) => signatures.Of(method);

    private SinkUse? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (signatures.Of(method) is { } signature)
        {
            return Use(method, signature, call.Arguments);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && delegates.IsLogger(method.ContainingType))
        {
            return Use(Named(call.Instance) ?? method, call.Arguments.Where(a => a.Parameter?.Ordinal > 0));
        }

        return IsContainer(call.Instance) ? Use(method, call.Arguments) : null;
    }

    private SinkUse? OfAssignment(IPropertyReferenceOperation target, IOperation value)
    {
        if (signatures.OfSetter(target.Property) is not { } signature)
        {
            return IsContainer(target.Instance)
                ? new SinkUse(Site(target.Property), [.. target.Arguments.Select(Text), new(value, Rendering.Text)])
                : null;
        }

        var last = target.Property.Parameters.Length;
        var values = Values(signature, target.Arguments);
        return signature[last] is { } parameter
            ? new SinkUse(Site(target.Property), values.Add(new(value, parameter.Rendering)))
            : new SinkUse(Site(target.Property), values);
    }

    private static SinkUse? Use(ISymbol symbol, SinkSignature? signature, ImmutableArray<IArgumentOperation> arguments) =>
        signature is not null && Values(signature, arguments) is { IsEmpty: false } values ? new SinkUse(Site(symbol), values) : null;

    private static SinkUse Use(ISymbol symbol, IEnumerable<IArgumentOperation> arguments) =>
        new(Site(symbol), [.. arguments.Select(Text)]);

    private static ImmutableArray<DisclosedValue> Values(SinkSignature signature, ImmutableArray<IArgumentOperation> arguments)
    {
        var values = ImmutableArray.CreateBuilder<DisclosedValue>();
        var template = TemplateArguments.Of(signature, arguments);
        foreach (var argument in arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: not ArgumentKind.DefaultValue } && signature[parameter.Ordinal] is { } sink)
            {
                var rendering = IsTrue(arguments, sink.DestructuredWhen) ? Rendering.Destructured : sink.Rendering;
                template.Add(values, argument, rendering);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Whether whatever is written into the value of the property is disclosed.</summary>
    public bool IsContainer(IOperation? receiver) => receiver is IPropertyReferenceOperation { Property: var property }
        && index.RowsOf(property).Any(static r => r is SinkRow { Scope: SinkScope.Contents });

    private static bool IsTrue(ImmutableArray<IArgumentOperation> arguments, int ordinal) =>
        ordinal >= 0 && arguments.Any(a => a.Parameter?.Ordinal == ordinal && a.Value.ConstantValue is { HasValue: true, Value: true });

    private static ISymbol? Named(IOperation? instance) => instance switch
    {
        IMemberReferenceOperation reference => reference.Member,
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    private static DisclosedValue Text(IArgumentOperation argument) => new(argument.Value, Rendering.Text);

    private static SinkSite Site(ISymbol symbol) => new(symbol, SinkChannel.Log);
}
