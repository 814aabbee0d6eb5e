using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>Records in a cache that keeps them for as long as it likes. Only code into which classified data comes is looked at.</summary>
internal sealed class CacheEntries(AnalysisScope scope, RetainedRecords records, AnchorMembers anchors)
{
    private const string Hybrid = "Microsoft.Extensions.Caching.Hybrid.HybridCache";

    private static readonly ImmutableHashSet<string> Types = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Microsoft.Extensions.Caching.Memory.CacheExtensions",
        "Microsoft.Extensions.Caching.Distributed.IDistributedCache",
        "Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions",
        Hybrid);

    private static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Set", "SetAsync", "SetString", "SetStringAsync", "GetOrCreate", "GetOrCreateAsync");

    public IEnumerable<SurvivingData> In(SemanticModel model, CancellationToken token)
    {
        if (!scope.Classification.MayClassify(token))
        {
            yield break;
        }

        foreach (var code in scope.Reach.CodeIn(model.SyntaxTree, token))
        {
            foreach (var syntax in code.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NameOf(syntax.Expression) is { } name
                    && Methods.Contains(name.Identifier.ValueText)
                    && model.GetOperation(syntax, token) is IInvocationOperation call
                    && Types.Contains(call.TargetMethod.ContainingType.FullMetadataName())
                    && RecordIn(call, token) is { } record
                    && Find(call, record, token) is { } cause)
                {
                    yield return new(cause, name.GetLocation(), [record.Name]);
                }
            }
        }
    }

    private string? Find(IInvocationOperation call, INamedTypeSymbol record, CancellationToken token)
    {
        if (PeriodLength.ShortestDays(record) is not { } limit)
        {
            return null;
        }

        return ExpiryOf(call, new ExpiryReader(anchors, scope.Compilation, limit, token)) switch
        {
            Expiry.Unbounded => "Cache",
            Expiry.TooLong => "CacheTooLong",
            _ => null,
        };
    }

    private static Expiry ExpiryOf(IInvocationOperation call, ExpiryReader reader)
    {
        var isHybrid = call.TargetMethod.ContainingType.FullMetadataName() == Hybrid;
        foreach (var argument in call.Arguments.Where(static a => a.ArgumentKind != ArgumentKind.DefaultValue))
        {
            switch (argument.Parameter?.Type.Name)
            {
                // Nullable is the lifetime of one overload; a token expires what it watches.
                case "TimeSpan" or "DateTimeOffset":
                    return reader.OfTime(argument.Value);
                case "IChangeToken":
                    return Expiry.Bounded;
                case "MemoryCacheEntryOptions" or "DistributedCacheEntryOptions" or "HybridCacheEntryOptions":
                    var expiry = reader.OfOptions(argument.Value);
                    return isHybrid && expiry == Expiry.Unbounded ? Expiry.Bounded : expiry;
                case "Func" when argument.Value is IDelegateCreationOperation { Target: var factory } && !isHybrid && !HasOptions(call):
                    return factory is IAnonymousFunctionOperation lambda ? reader.InCode(lambda) : Expiry.Bounded;
                default:
                    break;
            }
        }

        // A hybrid cache has a default of five minutes, the others have none.
        return isHybrid ? Expiry.Bounded : Expiry.Unbounded;
    }

    private static bool HasOptions(IInvocationOperation call) => call.Arguments.Any(static a => a.Parameter?.Type.Name == "MemoryCacheEntryOptions");

    private INamedTypeSymbol? RecordIn(IInvocationOperation call, CancellationToken token) =>
        call.TargetMethod.TypeArguments.Select(records.In).FirstOrDefault(static r => r is not null)
        ?? call.Arguments.Where(IsEntry).Select(a => MadeBy(a.Value, token)).Select(v => v is null ? null : records.In(TypeBeneath(v))).FirstOrDefault(static r => r is not null)
        ?? call.Arguments.Select(a => SerializedIn(a.Value, token)).FirstOrDefault(static r => r is not null);

    // Set<object>(key, record): the parameter takes whatever the type argument says. The key is none.
    private static bool IsEntry(IArgumentOperation argument) => argument.Parameter?.OriginalDefinition.Type is ITypeParameterSymbol;

    // A text or bytes that a serializer made of a record, in the call or in a local.
    private INamedTypeSymbol? SerializedIn(IOperation value, CancellationToken token) =>
        MadeBy(value, token)?.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Where(static c => StoreMethods.Serializes(c.TargetMethod))
            .SelectMany(static c => c.Arguments)
            .Select(a => records.In(TypeBeneath(a.Value)))
            .FirstOrDefault(static r => r is not null);

    private IOperation? MadeBy(IOperation value, CancellationToken token) => value is ILocalReferenceOperation local ? Definition.OfLocal(local, scope.Compilation, token) : value;

    // A conversion that the program declares makes another object.
    private static ITypeSymbol? TypeBeneath(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value.Type;
    }

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
