using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>The attributes by which a member is hidden from a serialiser, or shown to it although it is not public. Known by name: no package of theirs is needed.</summary>
internal static class HiddenMembers
{
    // The value of JsonIgnoreCondition.Always, which an attribute without a condition means.
    private const int Always = 1;

    public static bool FromSystemTextJson(ISymbol member) => member.GetAttributes().Any(static a =>
        IsNamed(a, "JsonIgnoreAttribute", "Serialization")
        && a.NamedArguments.All(static n => n.Key != "Condition" || n.Value.Value is Always));

    public static bool FromNewtonsoft(ISymbol member) => member.GetAttributes().Any(static a =>
        IsNamed(a, "JsonIgnoreAttribute", "Json") || IsNamed(a, "IgnoreDataMemberAttribute", "Serialization"));

    public static bool AreShownAnyway(ISymbol member) => member.GetAttributes().Any(static a =>
        a.AttributeClass?.Name is "JsonIncludeAttribute" or "JsonPropertyAttribute" or "JsonRequiredAttribute" or "DataMemberAttribute");

    private static bool IsNamed(AttributeData attribute, string name, string space) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.Name == space;
}
