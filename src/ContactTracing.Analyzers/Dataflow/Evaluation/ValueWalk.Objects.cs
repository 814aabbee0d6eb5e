using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>What puts values together: arrays, collections, tuples, anonymous and other new objects.</content>
internal sealed partial class ValueWalk
{
    private bool VisitObject(IOperation operation, Demand demand)
    {
        switch (operation)
        {
            case IArrayCreationOperation array:
                Push(array.Initializer, demand);
                return true;
            case IArrayInitializerOperation array:
                PushSlots(array.ElementValues, demand);
                return true;
            case ICollectionExpressionOperation collection:
                PushSlots(collection.Elements, demand);
                return true;
            case ISpreadOperation spread:
                Push(spread.Operand, demand);
                return true;
            case ITupleOperation tuple:
                PushSlots(tuple.Elements, demand);
                return true;
            case IAnonymousObjectCreationOperation creation:
                PushSlots(creation.Initializers.OfType<ISimpleAssignmentOperation>().Select(static a => a.Value), demand);
                return true;
            case IObjectCreationOperation creation:
                Create(creation, demand);
                return true;
            case IWithOperation { Type: { } type } copy when evaluator.IsCarrier(type):
                FoundWhole(copy, type, demand);
                return true;
            case IWithOperation copy:
                FoundIn(frame.ValueOf(copy), copy, demand);
                return true;
            case IObjectOrCollectionInitializerOperation initializer:
                Initialize(initializer, demand);
                return true;
            default:
                return VisitFunction(operation, demand);
        }
    }

    private void Create(IObjectCreationOperation creation, Demand demand)
    {
        if (evaluator.IsCarrier(creation.Type))
        {
            FoundWhole(creation, creation.Type!, demand);
            return;
        }

        // A type of the program shows by its classification what it holds; a library type holds what it is given.
        var inner = creation.Type is { } type && IsDeclaredHere(type) ? demand.With(Consumption.Fact) : demand;
        PushSlots(creation.Arguments.Select(static a => a.Value), inner);
        Push(creation.Initializer, inner);
    }

    private void Initialize(IObjectOrCollectionInitializerOperation initializer, Demand demand)
    {
        foreach (var item in initializer.Initializers)
        {
            switch (item)
            {
                case IInvocationOperation add:
                    PushSlots(add.Arguments.Select(static a => a.Value), demand);
                    break;
                case ISimpleAssignmentOperation assignment when frame.IsReported(assignment):
                    break;
                case ISimpleAssignmentOperation assignment:
                    PushSlots([assignment.Value], demand);
                    PushSlots(assignment.Target is IPropertyReferenceOperation target ? target.Arguments.Select(static a => a.Value) : [], demand);
                    break;
                case IMemberInitializerOperation member:
                    Push(member.Initializer, demand);
                    break;
                default:
                    PushAll(item.ChildOperations, demand);
                    break;
            }
        }
    }
}
