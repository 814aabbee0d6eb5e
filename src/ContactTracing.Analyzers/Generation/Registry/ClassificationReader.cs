using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Reads what a type, property or field is classified as, by its own declaration or an inherited one.</summary>
internal static class ClassificationReader
{
    public static ClassifiedMember? Read(ISymbol symbol, ClassificationModel classification)
    {
        // Of a type is what its values reveal, members included; the register lists those where they are declared.
        if (symbol is not (IPropertySymbol or IFieldSymbol) || symbol.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        var result = classification.Of(symbol);
        var classes = DataClassNames.Of(result.Verdict, result.Classes).ToEquatableArray();
        return classes.IsEmpty
            ? null
            : new(
                id,
                classes,
                Names(result.HealthCategories),
                Names(result.IdentityKinds),
                symbol.Find(AttributeNames.NotPersonalData)?.Text(0));
    }

    private static EquatableArray<string> Names<TFlags>(TFlags set)
        where TFlags : struct, Enum => Enum.GetValues(typeof(TFlags))
        .Cast<TFlags>()
        .Where(flag => Convert.ToInt32(flag, null) != 0 && set.HasFlag(flag))
        .Select(static flag => flag.ToString())
        .ToEquatableArray();
}
