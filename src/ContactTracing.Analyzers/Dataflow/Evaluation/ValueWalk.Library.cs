using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>Calls into libraries: their code is not seen, so their signature, the catalogue and policy decide.</content>
internal sealed partial class ValueWalk
{
    private void CallForCarrier(IInvocationOperation call, Demand demand)
    {
        var source = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        if (!IsDeclaredHere(call.TargetMethod) && IsClassifiedRead(source))
        {
            Push(source, demand);
        }
        else
        {
            FoundWhole(call, call.Type!, demand);
            if (demand.Use == Consumption.Kept)
            {
                // The key by which records are grouped is in the groups too.
                var made = call.Arguments.Where(a => LibraryResult.IsMadeBy(call.TargetMethod, a.Parameter));
                PushAll(made.Select(static a => Functions.LambdaIn(a.Value)).OfType<IOperation>(), demand);
            }
        }
    }

    private void CallLibrary(IInvocationOperation call, Demand demand)
    {
        if (demand.Use == Consumption.Size && IsSequence(call.Type))
        {
            // How many there are does not depend on what a function makes of each, and a predicate only selects.
            Push(call.Instance, demand);
            PushAll(call.Arguments.Select(static a => a.Value).Where(static v => Functions.LambdaIn(v) is null && Functions.MethodGroupIn(v) is null), demand);
            return;
        }

        var reading = evaluator.ReadingOf(call.TargetMethod);
        var passed = PassedToLibrary(call, reading, demand);
        var isReplaced = call.Arguments.Any(a => LibraryResult.IsMadeOnlyBy(call.TargetMethod, a.Parameter) && IgnoresItsInput(a.Value));
        foreach (var argument in call.Arguments)
        {
            if (Functions.LambdaIn(argument.Value) is not { } lambda)
            {
                var isLeftOut = isReplaced && Functions.MethodGroupIn(argument.Value) is null;
                Push(isLeftOut ? null : argument.Value, reading == Consumption.Text ? passed.At(argument.Value.Syntax) : passed);
            }
            else if (LibraryResult.IsMadeBy(call.TargetMethod, argument.Parameter))
            {
                Push(lambda, demand);
            }
        }

        Push(isReplaced || IsService(call.Instance?.Type) || IsInheritedFromService(call) ? null : call.Instance, passed);
    }

    /// <summary>
    /// Whether a class calls what it inherits from a library which sees nothing of its data: what a base class does with its own object, it does
    /// with what it declares itself, with what the class overrides, or like a serializer with what others can see. <c>BadRequest()</c> returns
    /// nothing of its controller.
    /// </summary>
    private bool IsInheritedFromService(IInvocationOperation call) =>
        call is { Instance: IInstanceReferenceOperation { Type: { } type }, TargetMethod: { Name: not nameof(MemberwiseClone), ContainingType: { } library } }
        && !evaluator.IsCarrier(library)
        && (library.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || (!evaluator.SystemTextJson.Discloses(type) && !GivesBack(type)));

    private static bool GivesBack(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level?.DeclaringSyntaxReferences.IsEmpty == false; level = level.BaseType)
        {
            if (level.GetMembers().Any(static member => member is IMethodSymbol { IsOverride: true, Name: not (nameof(Equals) or nameof(GetHashCode) or nameof(ToString)) } own && HasResult(own)))
            {
                return true;
            }
        }

        return false;
    }

    // A task without one, such as that of a hosted service, gives nothing back.
    private static bool HasResult(IMethodSymbol method) =>
        !method.ReturnsVoid && (method.ReturnType is not INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" });

    private static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol or { Name: "IAsyncEnumerable" }
        || (type is { SpecialType: not SpecialType.System_String } && (type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)));

    private bool IsService(ITypeSymbol? type) => evaluator.IsCarrier(type) && !HeldArguments.MayBeIn(type);

    /// <summary>What the demand on the result of a library call asks of its arguments.</summary>
    private static Demand PassedToLibrary(IInvocationOperation call, Consumption reading, Demand demand)
    {
        if (SizeMembers.Include(call.TargetMethod))
        {
            return demand.With(Consumption.Size);
        }

        if (LibraryResult.MayHoldWhole(call))
        {
            return demand.Into(reading);
        }

        return demand.Use == Consumption.Size ? demand : demand.With(Consumption.Selection);
    }

    /// <summary>Whether a function makes something else of what it is given: it does not look at it, or redacts it.</summary>
    private bool IgnoresItsInput(IOperation function)
    {
        if (Functions.LambdaIn(function) is { } lambda)
        {
            return !lambda.Body.Descendants().Any(o => o is IParameterReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, lambda.Symbol));
        }

        return Functions.MethodGroupIn(function) is { } reference
            && (evaluator.Redacts(reference.Method)
                || (frame.SummaryOf(reference.Method) is { } summary && summary.Return.Flat().Taints.All(static t => t.Kind != TaintKind.Parameter)));
    }
}
