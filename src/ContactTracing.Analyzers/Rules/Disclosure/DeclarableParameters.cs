using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>Which parameters have to say that they disclose: those that nothing else speaks for.</summary>
internal sealed class DeclarableParameters(AnalysisScope scope)
{
    // The compiler fills them with names of code, and no caller puts data there.
    private static readonly ImmutableArray<string> CallerFacts =
        ["CallerMemberNameAttribute", "CallerFilePathAttribute", "CallerLineNumberAttribute", "CallerArgumentExpressionAttribute"];

    /// <summary>Whether code of other assemblies calls the method by what is declared here.</summary>
    public bool IsCalledByOthers(IMethodSymbol method, CancellationToken token) =>
        !IsEntryPoint(method, token)
        && !IsOfEventSource(method)
        // The framework calls what implements its contracts, and reads no attribute there.
        && MemberContracts.Of(method).All(IsOurs);

    /// <summary>
    /// Whether nobody has said yet what becomes of the value. A classified parameter, and a record with classified members, are
    /// reported where they reach the sink, a logger or an exception where it was made.
    /// </summary>
    public bool Include(IParameterSymbol parameter) =>
        !scope.Flow.DeclaredSinks.Include(parameter)
        && !scope.Flow.DeclaredSinks.IsSink(parameter.Type)
        && !scope.Classification.IsCarrier(parameter.Type)
        && scope.Classification.Of(parameter).Verdict == Verdict.Undeclared
        && !parameter.GetAttributes().Any(static a => a.AttributeClass is { } type && CallerFacts.Contains(type.Name));

    private bool IsEntryPoint(IMethodSymbol method, CancellationToken token) =>
        method is { IsStatic: true, Name: WellKnownMemberNames.EntryPointMethodName }
        && SymbolEqualityComparer.Default.Equals(scope.Compilation.GetEntryPoint(token), method);

    // Its public methods are events, declared or not.
    private bool IsOfEventSource(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (scope.Symbols.Is(type, "System.Diagnostics.Tracing.EventSource"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOurs(ISymbol contract) =>
        SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, scope.Compilation.Assembly)
        || contract.ContainingAssembly.Modules.Any(static m => m.ReferencedAssemblies.Any(static a => a.Name == AttributeNames.Namespace));
}
