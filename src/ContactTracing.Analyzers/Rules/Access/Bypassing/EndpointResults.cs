using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>
/// Records as they are stored that an endpoint of ASP.NET Core serialises: all that is in them leaves, and all that somebody
/// will add. A response type that names what is sent is none.
/// </summary>
internal sealed class EndpointResults(RawRecords records)
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string Http = "Microsoft.AspNetCore.Http";

    private static readonly ImmutableHashSet<string> Results = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Ok", "Json", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "AcceptedAtAction", "AcceptedAtRoute", "StatusCode", "WriteAsJsonAsync", "OkObjectResult", "ObjectResult", "JsonResult");

    private static readonly ImmutableHashSet<string> Maps = ImmutableHashSet.Create(
        StringComparer.Ordinal, "MapGet", "MapPost", "MapPut", "MapPatch", "MapDelete", "MapMethods", "Map", "MapFallback");

    public static IEnumerable<string> ResultNames => Results;

    public static IEnumerable<string> MapNames => Maps;

    /// <summary>What an action of a controller declares to return.</summary>
    public IEnumerable<Bypass> InActions(INamedTypeSymbol type)
    {
        if (!IsController(type))
        {
            yield break;
        }

        foreach (var action in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (SentBy(action) is { } record)
            {
                yield return new Bypass(action.Locations[0], IsDefinite: true, "Endpoint", [AccessNames.Of(action), record.Name]);
            }
        }
    }

    /// <summary>The stored record that the action of a controller declares to return; null for what is no action, and for one that sends something else.</summary>
    public INamedTypeSymbol? SentBy(ISymbol member) =>
        member is IMethodSymbol method && IsAction(method) && IsController(method.ContainingType) ? records.In(method.ReturnType) : null;

    /// <summary>What a call makes the content of a response.</summary>
    public IEnumerable<Bypass> InResult(IOperation? operation)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null || !IsOfAspNetCore(method.ContainingType))
        {
            yield break;
        }

        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && records.In(Values.TypeOf(argument.Value)) is { } record && !SaysItsAction(argument))
            {
                yield return new Bypass(argument.Value.Syntax, isDefinite: true, "EndpointValue", record.Name);
            }
        }
    }

    /// <summary>What the handler of a minimal API returns.</summary>
    public Bypass? InMap(IInvocationOperation map) => HandlerOf(map) switch
    {
        IAnonymousFunctionOperation lambda when records.In(lambda.Symbol.ReturnType) is { } record =>
            new Bypass(ValueFlows.ReturnedFrom(lambda.ChildOperations).FirstOrDefault()?.Syntax ?? lambda.Syntax, isDefinite: true, "EndpointValue", record.Name),
        IMethodReferenceOperation reference when records.In(reference.Method.ReturnType) is { } record =>
            new Bypass(reference.Syntax, isDefinite: true, "Endpoint", AccessNames.Of(reference.Method), record.Name),
        _ => null,
    };

    public static bool IsMap(IInvocationOperation call) =>
        Maps.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType?.FullMetadataName() == "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";

    /// <summary>The lambda or method that a route is mapped to.</summary>
    public static IOperation? HandlerOf(IInvocationOperation call)
    {
        var handler = call.Arguments.LastOrDefault(static a => a.ArgumentKind == ArgumentKind.Explicit)?.Value;
        while (handler is IConversionOperation or IDelegateCreationOperation)
        {
            handler = handler.ChildOperations.FirstOrDefault();
        }

        return handler;
    }

    public static bool IsController(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if ((level.Name == "ControllerBase" && IsIn(level.ContainingNamespace, Mvc))
                || level.GetAttributes().Any(static a => a.AttributeClass is { Name: "ApiControllerAttribute" or "ControllerAttribute" } attribute && IsIn(attribute.ContainingNamespace, Mvc)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && !method.GetAttributes().Any(static a => a.AttributeClass?.Name == "NonActionAttribute");

    // One that returns ActionResult<IndexCase> or Ok<IndexCase> has been reported for it.
    private bool SaysItsAction(IOperation value) => LambdaAround(value) is { } lambda
        ? records.In(lambda.Symbol.ReturnType) is not null
        : EnclosingMembers.At(value.Syntax.SpanStart, value.SemanticModel!, CancellationToken.None) is IMethodSymbol method
        && IsController(method.ContainingType)
        && IsAction(method)
        && records.In(method.ReturnType) is not null;

    private static IAnonymousFunctionOperation? LambdaAround(IOperation? operation)
    {
        while (operation is not (null or IAnonymousFunctionOperation))
        {
            operation = operation.Parent;
        }

        return (IAnonymousFunctionOperation?)operation;
    }

    private static bool IsOfAspNetCore(INamedTypeSymbol? type) =>
        type?.ContainingNamespace is { } space && (IsIn(space, Mvc) || IsIn(space, Http));

    private static bool IsIn(INamespaceSymbol? space, string name) => space?.ToDisplayString() == name;
}
