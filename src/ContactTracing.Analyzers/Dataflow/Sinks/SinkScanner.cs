using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Recognises the uses of sinks among operations.</summary>
internal sealed class SinkScanner(CatalogIndex index, SinkSignatures signatures, LoggerDelegates delegates)
{
    private readonly SinkContainers _containers = new(index);

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

    /// <summary>Whether whatever is written into the value of the property is disclosed.</summary>
    public bool IsContainer(IOperation property) => _containers.UseOf(property, []) is not null;

    private SinkUse? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (signatures.Of(method) is { } signature)
        {
            return Use(method, signature, call.Arguments);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && delegates.IsLogger(method.ContainingType))
        {
            var logged = call.Arguments.Where(static a => a.Parameter?.Ordinal > 0);
            return new SinkUse(new(Named(call.Instance) ?? method, SinkChannel.Log), [.. logged.Select(static a => new DisclosedValue(a.Value, Rendering.Text))]);
        }

        return _containers.UseOf(call);
    }

    private SinkUse? OfAssignment(IPropertyReferenceOperation target, IOperation value)
    {
        if (signatures.OfSetter(target.Property) is not { } signature)
        {
            return _containers.UseOf(target.Instance, target.Arguments.Select(static a => a.Value).Append(value));
        }

        var site = new SinkSite(target.Property, signature.Channel);
        var values = Values(signature, target.Arguments);
        return signature[target.Property.Parameters.Length] is { } parameter
            ? new SinkUse(site, values.Add(new(value, parameter.Rendering)))
            : new SinkUse(site, values);
    }

    private static SinkUse? Use(ISymbol symbol, SinkSignature? signature, ImmutableArray<IArgumentOperation> arguments) =>
        signature is not null && Values(signature, arguments) is { IsEmpty: false } values
            ? new SinkUse(new(symbol, signature.Channel), values)
            : null;

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

    private static bool IsTrue(ImmutableArray<IArgumentOperation> arguments, int ordinal) =>
        ordinal >= 0 && arguments.Any(a => a.Parameter?.Ordinal == ordinal && a.Value.ConstantValue is { HasValue: true, Value: true });

    private static ISymbol? Named(IOperation? instance) => instance switch
    {
        IMemberReferenceOperation reference => reference.Member,
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };
}
