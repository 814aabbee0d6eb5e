using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Turns the symbol of a type into the model of its view.</summary>
internal static class GuardedViewParser
{
    /// <summary>
    /// Of a type in whose source nothing is classified, only what rows can be compared with: the rest costs most of the time, and nearly all
    /// types are such.
    /// </summary>
    public static ViewSource? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var scope = GenerationScope.Of(context.SemanticModel.Compilation);
        if (!scope.HasAccessGuard
            || context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol type
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || !TypeParser.IsFirstCandidate(type, context.Node))
        {
            return null;
        }

        return scope.Classification.MayClassify(cancellationToken) && ViewedTypes.Declares(type, scope.Classification)
            ? new(Parse(type, scope, isClassified: true, cancellationToken), Unclassified: null)
            : new(Classified: null, new(type.FullMetadataName(), new RelatedIds(type).Hierarchy));
    }

    /// <summary>Reads a type that the source does not classify, because rows do.</summary>
    public static ViewCandidate? Parse(string metadataName, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type
            ? Parse(type, GenerationScope.Of(compilation), isClassified: false, cancellationToken)
            : null;

    private static ViewCandidate? Parse(INamedTypeSymbol type, GenerationScope scope, bool isClassified, CancellationToken token)
    {
        // Who cannot be asked for its age could be of any.
        if (!ViewedTypes.CanStandBeside(type) || ViewNames.SuffixOf(type) is not { } suffix || !RecordAges.TryFind(type, out var age))
        {
            return null;
        }

        var reference = RecordReferences.Of(type);
        var members = new ViewedMembers(type, scope.Classification, isRecord: reference is not null || age is not null);
        members.Collect();
        var related = new RelatedIds(type);
        var view = new GuardedViewModel(
            TypeShape.OfGenerated(type),
            suffix,
            RestrictedUse.On(type),
            type.IsReferenceType,
            PurposeReader.Of(type),
            reference,
            age,
            DerivedRecords.Of(type, age, scope.Classification.Compilation, token),
            members.Shown.Select(static m => m.Shown).ToEquatableArray(),
            members.LeftOut.ToEquatableArray());
        return new(view, isClassified, related.Hierarchy, members.Shown.Select(m => related.Of(m.Symbol)).ToEquatableArray());
    }
}
