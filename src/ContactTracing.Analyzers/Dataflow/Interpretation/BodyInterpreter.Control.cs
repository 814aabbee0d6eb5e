using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Loops and switches.</content>
internal sealed partial class BodyInterpreter
{
    private void ExecuteLoop(ILoopOperation loop)
    {
        ExecuteAll((loop as IForLoopOperation)?.Before ?? []);
        var each = loop as IForEachLoopOperation;
        if (each is not null)
        {
            Effects(each.Collection);
        }

        var entry = _state;
        for (var round = 0; round < MaxRounds; round++)
        {
            ExecuteOnce(loop, each);
            var next = Join(entry, _state);
            if (FlowState.Same(next, entry))
            {
                break;
            }

            entry = next;
            _state = next;
        }

        // The condition of a do loop stands after its body, so the body has run.
        _state = loop is IWhileLoopOperation { ConditionIsTop: false } ? _state : entry;
        Land(loop.ExitLabel);
        EndScope(loop.Locals);
    }

    private void ExecuteOnce(ILoopOperation loop, IForEachLoopOperation? each)
    {
        if (each is not null)
        {
            AssignElement(each);
            NoteCopies(each);
        }

        Effects(loop switch
        {
            IForLoopOperation counted => counted.Condition,
            IWhileLoopOperation { ConditionIsTop: true } top => top.Condition,
            _ => null,
        });
        Execute(loop.Body);
        Land(loop.ContinueLabel);
        if (loop is IForLoopOperation { AtLoopBottom: var bottom })
        {
            ExecuteAll(bottom);
        }

        Effects((loop as IWhileLoopOperation) is { ConditionIsTop: false } last ? last.Condition : null);
    }

    private void AssignElement(IForEachLoopOperation loop)
    {
        var element = Enumerators.Of(loop) is { } enumerator && Enumerated(loop.Collection, enumerator) is { } enumerated ? enumerated : ElementOf(loop.Collection);
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation declarator:
                Store(declarator.Symbol, element);
                if (declarator.Symbol.IsRef)
                {
                    _elementsOf[declarator.Symbol] = loop.Collection;
                }

                break;
            case { } target:
                Deconstruct(target, element, DeconstructedType(loop));
                break;
        }
    }

    private void EffectsOfSwitch(ISwitchExpressionOperation choice)
    {
        Effects(choice.Value);
        var value = ValueOf(choice.Value);
        var entry = _state;
        FlowState? after = null;
        foreach (var arm in choice.Arms)
        {
            _state = entry;
            Bind(arm.Pattern, value, choice.Value);
            Effects(arm.Guard);
            Effects(arm.Value);
            after = Join(after, _state);
        }

        // A switch expression without an arm is half-typed.
        _state = after ?? entry;
    }

    private void ExecuteSwitch(ISwitchOperation choice)
    {
        Effects(choice.Value);
        var value = ValueOf(choice.Value);
        var entry = _state;
        FlowState? after = null;
        foreach (var section in choice.Cases)
        {
            _state = entry;
            foreach (var clause in section.Clauses)
            {
                Land(clause.Label);
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Bind(pattern.Pattern, value, choice.Value);
                    Effects(pattern.Guard);
                }
            }

            ExecuteAll(section.Body);
            EndScope(section.Locals);
            after = Join(after, _state);
        }

        var isComplete = choice.Cases.Any(static c => c.Clauses.Any(static l => l.CaseKind == CaseKind.Default));
        _state = isComplete ? after : Join(after, entry);
        Land(choice.ExitLabel);
        EndScope(choice.Locals);
    }
}
