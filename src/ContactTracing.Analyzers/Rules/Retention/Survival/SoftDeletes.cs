using System.Collections.Immutable;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>
/// Records that are marked as deleted and stay, and query filters that hide them. Where the mark is the <c>DeleteWhen</c> of the
/// type, the next purge takes the record: that is no survival.
/// </summary>
internal sealed class SoftDeletes(RetainedRecords records, AnchorMembers anchors)
{
    private static readonly ImmutableArray<string> Marks =
    [
        "IsDeleted", "Deleted", "IsSoftDeleted", "SoftDeleted", "DeletedAt", "DeletedOn", "DeletedDate", "DeletedUtc", "DeletedAtUtc", "DateDeleted",
        "DeletionDate", "DeletionTime", "IsRemoved", "RemovedAt", "RemovedOn", "EstSupprime", "Supprime", "SupprimeLe", "DateSuppression", "DateDeSuppression",
    ];

    private static readonly ImmutableHashSet<string> Names = Marks.ToImmutableHashSet(StringComparer.Ordinal);

    public static bool IsMark(string name) => Names.Contains(name);

    public IEnumerable<SurvivingData> In(SemanticModel model, CancellationToken token)
    {
        if (!Marks.Any(FileWords.Of(model.SyntaxTree, token).MayContain))
        {
            yield break;
        }

        foreach (var name in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (Names.Contains(name.Identifier.ValueText)
                && PlaceOf(name, model, token) is { } place
                && model.GetSymbolInfo(name, token).Symbol is IPropertySymbol or IFieldSymbol
                && RecordOf(name, model, token) is { } record)
            {
                yield return new(place is InvocationExpressionSyntax ? "Filter" : "SoftDelete", place.GetLocation(), [record.Name, name.Identifier.ValueText]);
            }
        }
    }

    /// <summary>Where it is set or hides records; null for other uses, such as showing it or taking the mark away again.</summary>
    private static SyntaxNode? PlaceOf(SimpleNameSyntax name, SemanticModel model, CancellationToken token) =>
        AnchorWrite.At(name) is { Value: { } value } write
            ? IsSet(value, model, token) ? write.Place : null
            : name.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(static c => c.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasQueryFilter" });

    // A variable may be either; only what is certain counts.
    private static bool IsSet(ExpressionSyntax value, SemanticModel model, CancellationToken token) =>
        model.GetConstantValue(value, token) is { HasValue: true } constant
            ? constant.Value is true
            : !value.IsKind(SyntaxKind.DefaultLiteralExpression)
                && value is not DefaultExpressionSyntax
                && model.GetTypeInfo(value, token).Type is { SpecialType: not SpecialType.System_Boolean, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };

    /// <summary>The retained type; for an interface of things that can be deleted softly, one that implements it. Null where the purge follows a mark.</summary>
    private INamedTypeSymbol? RecordOf(SimpleNameSyntax name, SemanticModel model, CancellationToken token)
    {
        var type = ReceiverTypeOf(name, model, token);
        return type is null ? null
            : records.Contain(type) ? IsPurgedByMark(type) ? null : type
            : type is { TypeKind: TypeKind.Interface } or { IsAbstract: true }
                ? anchors.Declarers.FirstOrDefault(d => records.Contain(d) && IsA(d, type) && !IsPurgedByMark(d))
                : null;
    }

    // One mark that the purge follows is enough; what else is noted beside it, such as the instant, keeps nothing.
    private static bool IsPurgedByMark(INamedTypeSymbol record) => EffectiveRetention.Of(record)?.Terms.DeleteWhen is { } mark && Names.Contains(mark);

    private static INamedTypeSymbol? ReceiverTypeOf(SimpleNameSyntax name, SemanticModel model, CancellationToken token)
    {
        var receiver = name.Parent switch
        {
            MemberAccessExpressionSyntax access => model.GetTypeInfo(access.Expression, token).Type,
            MemberBindingExpressionSyntax => name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access ? model.GetTypeInfo(access.Expression, token).Type : null,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax made } } => model.GetTypeInfo(made, token).Type,
            _ => model.GetEnclosingSymbol(name.SpanStart, token)?.ContainingType,
        };
        return receiver is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault() : receiver as INamedTypeSymbol;
    }

    private static bool IsA(INamedTypeSymbol type, INamedTypeSymbol super)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, super.OriginalDefinition))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, super.OriginalDefinition));
    }
}
