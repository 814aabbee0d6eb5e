using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Statements, in the order in which they run. A null state is a point that is not reached.</content>
internal sealed partial class BodyInterpreter
{
    private void Execute(IOperation? operation)
    {
        if (operation is null || _state is null && !MayBeJumpedTo(operation) || !Spend())
        {
            return;
        }

        switch (operation)
        {
            case IBlockOperation block:
                ExecuteAll(block.Operations);
                EndScope(block.Locals);
                break;
            case IMethodBodyOperation body:
                Execute(body.BlockBody ?? body.ExpressionBody);
                break;
            case IConstructorBodyOperation body:
                Execute(body.Initializer);
                Execute(body.BlockBody ?? body.ExpressionBody);
                break;
            case IExpressionStatementOperation statement:
                Effects(statement.Operation);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                ExecuteAll(operation.ChildOperations);
                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator);
                break;
            case IReturnOperation result:
                Return(result);
                break;
            default:
                ExecuteControl(operation);
                break;
        }
    }

    private void ExecuteControl(IOperation operation)
    {
        switch (operation)
        {
            case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool isTaken } } choice:
                Execute(isTaken ? choice.WhenTrue : choice.WhenFalse);
                break;
            case IConditionalOperation choice:
                Effects(choice.Condition);
                Either(() => Execute(choice.WhenTrue), () => Execute(choice.WhenFalse));
                break;
            case ILoopOperation loop:
                ExecuteLoop(loop);
                break;
            case ISwitchOperation choice:
                ExecuteSwitch(choice);
                break;
            case ITryOperation attempt:
                ExecuteTry(attempt);
                break;
            case IUsingOperation resource:
                Execute(resource.Resources);
                Execute(resource.Body);
                break;
            case IUsingDeclarationOperation declaration:
                Execute(declaration.DeclarationGroup);
                break;
            case ILockOperation guarded:
                Effects(guarded.LockedValue);
                Execute(guarded.Body);
                break;
            case IBranchOperation branch:
                Jump(branch.Target);
                break;
            case ILabeledOperation labelled:
                Land(labelled.Label);
                Execute(labelled.Operation);
                break;
            case ILocalFunctionOperation or IEmptyOperation:
                break;
            case ISymbolInitializerOperation initializer:
                Initialize(initializer);
                break;
            default:
                Effects(operation);
                break;
        }
    }

    private void ExecuteAll(IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Execute(operation);
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is not { Value: { } value })
        {
            return;
        }

        Effects(value);
        NoteAlias(declarator.Symbol, value);
        NoteContainer(declarator.Symbol, value);
        NoteCopy(declarator.Symbol, value);
        NoteDocument(declarator.Symbol, value);
        Store(declarator.Symbol, ValueOf(value));
    }

    private void Initialize(ISymbolInitializerOperation initializer)
    {
        Effects(initializer.Value);
        var value = ValueOf(initializer.Value);
        AddReturn(value);
        foreach (var member in initializer switch
        {
            IFieldInitializerOperation field => field.InitializedFields.Cast<ISymbol>(),
            IPropertyInitializerOperation property => property.InitializedProperties,
            _ => [],
        })
        {
            RecordWrite(member, value);
            if (FunctionTypes.Include(initializer.Value.Type))
            {
                NoteHandler(member is IFieldSymbol { AssociatedSymbol: IEventSymbol @event } ? @event : member, initializer.Value);
            }
        }
    }

    private void Either(Action one, Action other)
    {
        var entry = _state;
        one();
        var first = _state;
        _state = entry;
        other();
        _state = Join(first, _state);
    }

    /// <summary>What may not run at all: the right side of <c>??</c> and <c>&amp;&amp;</c>, what follows <c>?.</c></summary>
    private void Perhaps(Action action)
    {
        var entry = _state;
        action();
        _state = Join(entry, _state);
    }
}
