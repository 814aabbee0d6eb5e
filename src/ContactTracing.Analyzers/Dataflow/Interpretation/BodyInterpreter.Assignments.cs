using System.Text;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Assignments, in all their forms.</content>
internal sealed partial class BodyInterpreter
{
    private void EffectsOfAssignment(IAssignmentOperation assignment)
    {
        EffectsOfAll(assignment.Target is IInvocationOperation ? [assignment.Target] : assignment.Target.ChildOperations);
        NoteHandler(assignment.Target, assignment.Value);
        if (assignment is ICoalesceAssignmentOperation)
        {
            Perhaps(() =>
            {
                Effects(assignment.Value);
                CheckCopy(assignment.Target, assignment.Value);
                Assign(assignment.Target, ValueOf(assignment.Target).Join(ValueOf(assignment.Value)));
            });
            return;
        }

        Effects(assignment.Value);
        CheckCopy(assignment.Target, assignment.Value);
        switch (assignment)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation local }:
                _aliases[local.Local] = assignment.Value;
                break;
            case ISimpleAssignmentOperation when IsReported(assignment):
                break;
            case ISimpleAssignmentOperation when EmptiedBy(assignment) is { } builder:
                Assign(builder, FlowValue.Clean);
                break;
            case ISimpleAssignmentOperation:
                CallSetter(assignment.Target, assignment.Value, (assignment.Target as IPropertyReferenceOperation)?.Instance);
                Assign(assignment.Target, ValueOf(assignment.Value));
                NoteView(assignment);
                FillDocument((assignment.Target as IPropertyReferenceOperation)?.Instance, [assignment.Value]);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                break;
            case ICompoundAssignmentOperation when assignment.Type?.TypeKind == TypeKind.Delegate:
                Assign(assignment.Target, ValueOf(assignment.Target).Join(ValueOf(assignment.Value)));
                break;
            default:
                Assign(assignment.Target, FlowValue.Of(Kept(assignment)));
                break;
        }
    }

    private void NoteView(IAssignmentOperation assignment)
    {
        if (assignment.Target is ILocalReferenceOperation { Local: { IsRef: false } local } && Views.Include(local.Type))
        {
            NoteAlias(local, assignment.Value);
        }
    }

    /// <summary>The builder whose text is cut to nothing.</summary>
    private static IOperation? EmptiedBy(IAssignmentOperation assignment) =>
        assignment is
        {
            Target: IPropertyReferenceOperation { Property: { Name: nameof(StringBuilder.Length), ContainingType.Name: nameof(StringBuilder) }, Instance: var builder },
            Value.ConstantValue: { HasValue: true, Value: 0 },
        }
        ? builder
        : null;
}
