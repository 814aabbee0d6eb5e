using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>What has to be written at the target of a copy or a result, for it to be classified as what goes into it.</summary>
/// <param name="Target">The member to mark.</param>
/// <param name="Kinds">Of what the data is.</param>
internal sealed record TargetClassification(ISymbol Target, DataKinds Kinds)
{
    public static TargetClassification Of(SinkSite sink, IEnumerable<DisclosedData> data, ClassificationModel classification)
    {
        var kinds = data.Select(d => KindsOf(d, classification)).ToList();
        return new(sink.Symbol, new(
            kinds.Aggregate(HealthCategories.None, static (all, k) => all | k.Health),
            kinds.Aggregate(IdentityKinds.None, static (all, k) => all | k.Identity)));
    }

    /// <summary>As a developer writes it: <c>[HealthData(HealthCategory.Symptoms)]</c>, <c>[return: IdentityData]</c>.</summary>
    public string Attribute
    {
        get
        {
            var parts = new[] { Text("HealthData", DisclosureProperties.HealthCategory, Category), Text("IdentityData", DisclosureProperties.IdentityKind, Kind) };
            return (Target is IMethodSymbol ? "[return: " : "[") + string.Join(", ", parts.Where(static p => p is not null)) + "]";
        }
    }

    /// <summary>The same, for the fix.</summary>
    public ImmutableDictionary<string, string?> Properties
    {
        get
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(DisclosureProperties.Target, Target.GetDocumentationCommentId());
            properties = Category is null ? properties : properties.Add(DisclosureProperties.HealthCategory, Category);
            return Kind is null ? properties : properties.Add(DisclosureProperties.IdentityKind, Kind);
        }
    }

    // Of several categories none is the right one; it is health data all the same.
    private string? Category => Kinds.Health switch
    {
        HealthCategories.None => null,
        HealthCategories.Unspecified => "",
        var one when Enum.IsDefined(typeof(HealthCategories), one) => one.ToString(),
        _ => "",
    };

    private string? Kind => Kinds.Identity switch
    {
        IdentityKinds.None => null,
        IdentityKinds.Unspecified => "",
        var one when Enum.IsDefined(typeof(IdentityKinds), one) => one.ToString(),
        _ => "",
    };

    private static string? Text(string attribute, string type, string? value) => value switch
    {
        null => null,
        "" => attribute,
        _ => $"{attribute}({type}.{value})",
    };

    private static DataKinds KindsOf(DisclosedData data, ClassificationModel classification)
    {
        var source = data is { Kind: DisclosureKind.Whole, Source: ITypeSymbol type } ? classification.Carried(type) : classification.Of(data.Source);
        return new(
            (data.Classes & DataClasses.Health) == 0 ? HealthCategories.None : Known(source.HealthCategories, HealthCategories.None, HealthCategories.Unspecified),
            (data.Classes & DataClasses.Identity) == 0 ? IdentityKinds.None : Known(source.IdentityKinds, IdentityKinds.None, IdentityKinds.Unspecified));
    }

    // The receiver of a read may say more of a member than the member itself.
    private static T Known<T>(T kinds, T none, T unspecified) => EqualityComparer<T>.Default.Equals(kinds, none) ? unspecified : kinds;
}
