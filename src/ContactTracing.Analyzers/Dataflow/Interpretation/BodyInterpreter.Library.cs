using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>
/// The policy for calls into libraries, whose code is not seen: what is passed in comes out in <c>out</c> arguments, and
/// stays in the object when the method looks like one that keeps it. What it returns, <see cref="Evaluator"/> knows.
/// </content>
internal sealed partial class BodyInterpreter
{
    private static readonly string[] KeepingVerbs =
        ["Add", "Append", "Insert", "Push", "Enqueue", "Set", "Put", "Write", "Union", "Copy", "Replace", "Update", "Fill", "GetOrAdd"];

    private void CallLibrary(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_context.Evaluator.Redacts(method) || _context.Scanner.UseOf(call) is not null)
        {
            // A logger does not show what it was told.
            return;
        }

        var receiver = call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        var values = call.Arguments.Select(static a => a.Value).Where(v => v != receiver).ToList();
        if (call is { TargetMethod: { Name: "Clear", Parameters.IsEmpty: true }, Instance: { } emptied } && Views.BufferOf(emptied) is null)
        {
            Assign(emptied, FlowValue.Clean);
        }
        else if (receiver is not null && HasKeys(receiver.Type) && values.Count > 1 && Keeps(call, receiver))
        {
            AddElement(receiver, ValueOf(values[values.Count - 1]));
            AddKeys(receiver, values.Take(1));
        }
        else if (receiver is not null && Keeps(call, receiver))
        {
            Absorb(receiver, values, _context.Evaluator.ReadingOf(method));
        }

        FillDocument(receiver, values);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out && receiver is not null && HasKeys(receiver.Type))
            {
                Assign(argument.Value, EntryOf(receiver));
            }
            else if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
            {
                var given = receiver is null ? values : values.Prepend(receiver);
                var taints = TaintSet.Of(given.Where(v => v != argument.Value || argument.Parameter.RefKind == RefKind.Ref).SelectMany(v => Selected(v).Taints));
                Assign(argument.Value, FlowValue.Of(taints));
            }
            else if (IsBuffer(argument.Value.Type) || IsBuffer(argument.Parameter?.Type))
            {
                Absorb(argument.Value, (receiver is null ? values : values.Prepend(receiver)).Where(v => v != argument.Value), _context.Evaluator.ReadingOf(method));
            }
        }
    }

    /// <summary>A method without a result, one that returns its object, and one that is named so, keep what they are given.</summary>
    private static bool Keeps(IInvocationOperation call, IOperation receiver) =>
        receiver.Type is { SpecialType: not SpecialType.System_String } type
        // DateTime.AddDays, TimeSpan.Add: a value that never changes. A window writes into what it is over.
        && (type is not { IsValueType: true, IsReadOnly: true, IsRefLikeType: false } || Views.Include(type))
        && !call.TargetMethod.Name.EndsWith("CopyTo", StringComparison.Ordinal)
        && !type.Name.StartsWith("Immutable", StringComparison.Ordinal) && !type.Name.StartsWith("IImmutable", StringComparison.Ordinal)
        && (call.TargetMethod.ReturnsVoid
            || SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type)
            || IsNamedAsKeeping(call.TargetMethod.Name))
        && !(call.TargetMethod.IsExtensionMethod && !call.TargetMethod.ReturnsVoid);

    private static bool IsNamedAsKeeping(string method)
    {
        var start = method.StartsWith("Try", StringComparison.Ordinal) ? 3 : 0;
        return KeepingVerbs.Any(verb => string.CompareOrdinal(method, start, verb, 0, verb.Length) == 0);
    }

    /// <summary>Whether a method may write into the argument: a buffer, a stream, a writer.</summary>
    private static bool IsBuffer(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol || type is { Name: "Span" or "Memory" or "IBufferWriter" or "Array" })
        {
            return true;
        }

        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.Name is "Stream" or "TextWriter" or "XmlWriter" or "StringBuilder" or "Utf8JsonWriter" or "BinaryWriter" or "JsonWriter")
            {
                return true;
            }
        }

        return false;
    }

    private void Absorb(IOperation? receiver, IEnumerable<IOperation> values, Consumption use)
    {
        // builder.Append(…).Append(…) and channel.Writer.TryWrite(…) change the builder and the channel.
        var target = receiver;
        while (OwnerBehind(target) is { } owner)
        {
            target = owner;
        }

        if (target is null or IInstanceReferenceOperation)
        {
            return;
        }

        // A builder or writer prints what it takes, a collection holds it.
        if (IsCollection(target.Type))
        {
            foreach (var value in values)
            {
                AddElement(target, IsCollection(value.Type) ? ElementOf(value) : ValueOf(value));
            }
        }
        else
        {
            var taints = TaintSet.Of(values.SelectMany(v => Reveal(v, use)).Select(static r => r.Taint));
            if (Views.Include(target.Type))
            {
                // The buffer holds it, and has the same length as before.
                AddElement(target, FlowValue.Of(taints));
            }
            else
            {
                AddOwn(target, taints);
            }
        }
    }

    /// <summary>The object that a fluent call returns again, or that a property of a library gives a part of; null for anything else.</summary>
    private static IOperation? OwnerBehind(IOperation? target) => target switch
    {
        IInvocationOperation { Instance: { } inner } fluent when Same(fluent.Type, inner.Type) => inner,
        IPropertyReferenceOperation
        {
            Property: { SetMethod: not { DeclaredAccessibility: Accessibility.Public }, IsIndexer: false, DeclaringSyntaxReferences.IsEmpty: true },
        } property => property.Instance,
        _ => null,
    };

    private TaintSet Selected(IOperation value) => TaintSet.Of(Reveal(value, Consumption.Selection).Select(static r => r.Taint));
}
