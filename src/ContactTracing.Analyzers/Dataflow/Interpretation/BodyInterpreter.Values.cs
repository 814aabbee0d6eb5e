using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>The value of an expression as a variable keeps it: with its members and elements, where they are known.</content>
internal sealed partial class BodyInterpreter
{
    public override FlowValue ValueOf(IOperation? operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation or IInvocationOperation when IsReported(operation):
                return FlowValue.Clean;
            case null or { ConstantValue.HasValue: true } or IDefaultValueOperation or ILiteralOperation:
                return FlowValue.Clean;
            case IConversionOperation { OperatorMethod: null } conversion:
                return ValueOf(conversion.Operand);
            case IConversionOperation or IInvocationOperation or IImplicitIndexerReferenceOperation when Views.BufferOf(operation) is { } buffer:
                return ValueOf(buffer);
            case IParenthesizedOperation parenthesized:
                return ValueOf(parenthesized.Operand);
            case IAwaitOperation awaited:
                return ValueOf(awaited.Operation);
            case IArgumentOperation argument:
                return ValueOf(argument.Value);
            case IConditionalAccessInstanceOperation instance:
                return ValueOf(ConditionalAccess.ReceiverOf(instance));
            case ISimpleAssignmentOperation assignment:
                return ValueOf(assignment.Value);
            case IPropertyReferenceOperation { Property: { IsIndexer: true, GetMethod: { } getter }, Instance: { } collection } indexer when !_context.Evaluator.IsCarrier(indexer.Type):
                return ValueOfIndexed(indexer, getter, collection);
            case IPropertyReferenceOperation { Property: var property } when FileSinks.IsConsole(property):
                return FlowValue.Of(Taint.OfFile(property));
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                return ValueOfRead(operation);
            case IInvocationOperation call:
                return ValueOfCall(call).WithOwn(OpenedBy(call));
            case IConditionalOperation choice:
                return ValueOf(choice.WhenTrue).Join(ValueOf(choice.WhenFalse)).WithOwn(Fact(choice.Condition));
            case ICoalesceOperation coalesce:
                return ValueOf(coalesce.Value).Join(ValueOf(coalesce.WhenNull));
            case ISwitchExpressionOperation choice:
                return ValueOfSwitch(choice);
            case IDeconstructionAssignmentOperation { Target: var taken, Value: var given }:
                return ValueOf(given is IConversionOperation { Operand: ITupleOperation } or ITupleOperation ? given : taken);
            default:
                return ValueOfElement(operation) ?? ValueOfObject(operation);
        }
    }

    private FlowValue ValueOfRead(IOperation read)
    {
        if (ToolTypes.Include(read.Type))
        {
            return FlowValue.Clean;
        }

        var flat = Kept(read);
        // A tracked value has the same labels, and says where in it they are. A classified member has its own.
        return ValueAt(read) is { } tracked && flat.Taints.All(t => t.Kind != TaintKind.Value || tracked.Flat().Taints.Contains(t))
            ? tracked.WithOwn(TaintSet.Of(flat.Taints.Where(static t => t.Kind == TaintKind.Carrier)))
            : FlowValue.Of(flat);
    }

    private FlowValue ValueOfSwitch(ISwitchExpressionOperation choice)
    {
        var value = FlowValue.Of(Fact(choice));
        foreach (var arm in choice.Arms)
        {
            value = value.Join(ValueOf(arm.Value));
        }

        return value;
    }

    private FlowValue ValueOfCall(IInvocationOperation call)
    {
        if (_context.Evaluator.IsJudgedByItself(call))
        {
            return FlowValue.Of(Kept(call));
        }

        if (SummaryOf(call.TargetMethod, call.IsVirtual) is { } summary)
        {
            return Instantiate(summary.Return, CallOperands.Of(call)).WithOwn(CarriersOf(call));
        }

        if (FunctionsOf(call) is { Count: > 0 } functions)
        {
            return functions.Aggregate(FlowValue.Clean, (value, f) => value.Join(Instantiate(ReturnOf(f)!, CallOperands.Of(call) with { Method = Functions.Of(f) })));
        }

        return ValueOfLibraryCall(call).WithOwn(CarriersOf(call));
    }

    /// <summary>A carrier by its type, whatever else is known of it.</summary>
    private TaintSet CarriersOf(IInvocationOperation call) => _context.Evaluator.IsCarrier(call.Type) ? Kept(call).Carriers() : TaintSet.Empty;

    private FlowValue ValueOfObject(IOperation operation) => operation switch
    {
        IDelegateCreationOperation { Target: var target } => ValueOf(target),
        IAnonymousFunctionOperation lambda => FlowValue.OfFunction(WithoutOwn(lambda), lambda),
        IMethodReferenceOperation reference => ValueOfMethod(reference),
        IArrayCreationOperation { Initializer: { } initializer } => ValueOfElements(initializer.ElementValues),
        ICollectionExpressionOperation collection => ValueOfElements(collection.Elements),
        IObjectCreationOperation creation when Functions.ReporterOf(creation) is { } function => ValueOf(function),
        IObjectCreationOperation creation => ValueOfCreation(creation).WithOwn(OpenedBy(creation)),
        IAnonymousObjectCreationOperation creation => creation.Initializers.OfType<ISimpleAssignmentOperation>().Aggregate(FlowValue.Fresh(), Initialized),
        ITupleOperation { Type: INamedTypeSymbol { TupleElements: { IsDefault: false } fields } } tuple => ValueOfTuple(tuple, fields),
        IWithOperation copy => copy.Initializer.Initializers.OfType<ISimpleAssignmentOperation>().Aggregate(ValueOf(copy.Operand), Initialized),
        IConditionalAccessOperation { WhenNotNull: var inner } => ValueOf(inner),
        _ => FlowValue.Of(Kept(operation)),
    };

    /// <summary>A delegate gives what its lambda returns; what depends on the lambda's parameters, each call says.</summary>
    private TaintSet WithoutOwn(IAnonymousFunctionOperation lambda) => TaintSet.Of((ReturnOf(lambda) ?? FlowValue.Clean).Flat().Taints
        .Where(t => t.Kind != TaintKind.Parameter || IsOwn(t.Source)));

    private FlowValue ValueOfMethod(IMethodReferenceOperation reference)
    {
        if (LocalFunction(reference.Method) is { } local)
        {
            return FlowValue.OfFunction(FlowValue.Clean.Own, local);
        }

        // The object of an extension method stands before its arguments: such a call is left to the policy for libraries.
        var known = TaintSet.Of((SummaryOf(reference.Method)?.Return ?? FlowValue.Clean).Flat().Taints.Where(static t => t.Kind != TaintKind.Parameter));
        var isCallable = reference is not { Method.IsExtensionMethod: true, Instance: not null }
            && (SummaryOf(reference.Method) is not null || _context.Evaluator.Redacts(reference.Method) || _context.Scanner.SignatureOf(reference.Method) is not null);
        return isCallable ? FlowValue.OfFunction(known, reference) : FlowValue.Of(known);
    }

    private FlowValue ValueOfTuple(ITupleOperation tuple, ImmutableArray<IFieldSymbol> fields)
    {
        var value = FlowValue.Fresh();
        for (var i = 0; i < tuple.Elements.Length && i < fields.Length; i++)
        {
            value = value.Set(Place.Canonical(fields[i]), ValueOf(tuple.Elements[i]));
        }

        return value;
    }
}
