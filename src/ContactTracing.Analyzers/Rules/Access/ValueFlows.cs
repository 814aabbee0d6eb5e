using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Which values reach the variables of one body, in whatever order: enough to tell records that were created from records
/// that were fetched.
/// </summary>
internal sealed class ValueFlows
{
    private readonly Dictionary<ISymbol, List<IOperation>> _into = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ILocalFunctionOperation> _functions = new(SymbolEqualityComparer.Default);

    public ValueFlows(ImmutableArray<IOperation> blocks)
    {
        foreach (var operation in blocks.SelectMany(static b => b.DescendantsAndSelf()))
        {
            Collect(operation);
        }
    }

    public IEnumerable<IOperation> Into(ISymbol variable) => _into.TryGetValue(variable, out var values) ? values : [];

    public IEnumerable<IOperation> ReturnedBy(IMethodSymbol function) =>
        _functions.TryGetValue(function.OriginalDefinition, out var operation) ? ReturnedFrom(operation.ChildOperations) : [];

    /// <summary>What bodies themselves return or yield; not what lambdas and local functions in them do.</summary>
    public static IEnumerable<IOperation> ReturnedFrom(IEnumerable<IOperation> bodies)
    {
        foreach (var operation in bodies)
        {
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }
            else if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var nested in ReturnedFrom(operation.ChildOperations))
                {
                    yield return nested;
                }
            }
        }
    }

    /// <summary>The values of which another one consists: branches, operands, elements, initial values.</summary>
    public static IEnumerable<IOperation> PartsOf(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ISwitchExpressionOperation choice => choice.Arms.Select(static a => a.Value),
        IConditionalAccessOperation access => [access.WhenNotNull],
        IConditionalAccessInstanceOperation instance => AccessedBy(instance),
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IAnonymousFunctionOperation lambda => ReturnedFrom(lambda.ChildOperations),
        IMethodReferenceOperation or IThrowOperation or INameOfOperation => [],
        _ => value.ChildOperations,
    };

    public static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation or IAwaitOperation || (value is IArgumentOperation argument && !IsOut(argument)))
        {
            value = value.ChildOperations.First();
        }

        return value;
    }

    private static IEnumerable<IOperation> AccessedBy(IOperation instance)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && !access.Operation.DescendantsAndSelf().Contains(instance))
            {
                return [access.Operation];
            }
        }

        return [];
    }

    private static bool IsOut(IArgumentOperation argument) => argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref;

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case ILocalFunctionOperation function:
                _functions[function.Symbol.OriginalDefinition] = function;
                break;
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator:
                Add(declarator.Symbol, value);
                break;
            case IAssignmentOperation assignment:
                AddTargets(assignment.Target, assignment.Value);
                break;
            case IForEachLoopOperation loop:
                AddTargets(loop.LoopControlVariable, loop.Collection);
                break;
            case IArgumentOperation argument when IsOut(argument):
                AddTargets(argument.Value, argument);
                break;
            case IInvocationOperation { Instance: { } instance } call:
                AddAll(instance, call.Arguments.Select(static a => a.Value));
                break;
            case IPatternOperation pattern:
                CollectPattern(pattern);
                break;
        }
    }

    private void CollectPattern(IPatternOperation pattern)
    {
        if (VariableOf(pattern) is { } variable && MatchedBy(pattern) is { } value)
        {
            Add(variable, value);
        }
    }

    private static ISymbol? VariableOf(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    private static IOperation? MatchedBy(IOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation test => test.Value,
        ISwitchExpressionOperation choice => choice.Value,
        ISwitchOperation choice => choice.Value,
        IPatternOperation or IPropertySubpatternOperation or ISwitchExpressionArmOperation or ICaseClauseOperation or ISwitchCaseOperation =>
            MatchedBy(pattern.Parent),
        _ => null,
    };

    // A value that goes into a part of a variable, as in list.Add(record) or page.Items = records, goes into the variable.
    private void AddAll(IOperation target, IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            AddTargets(target, value);
        }
    }

    private void AddTargets(IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, value);
                break;
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, value);
                break;
            case IMemberReferenceOperation { Instance: { } instance }:
                AddTargets(instance, value);
                break;
            case ITupleOperation or IDeclarationExpressionOperation:
                foreach (var part in target.ChildOperations)
                {
                    AddTargets(part, value);
                }

                break;
        }
    }

    private void Add(ISymbol variable, IOperation value)
    {
        if (!_into.TryGetValue(variable, out var values))
        {
            _into[variable] = values = [];
        }

        values.Add(value);
    }
}
