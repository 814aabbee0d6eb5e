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
    public static ViewCandidate? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var scope = GenerationScope.Of(context.SemanticModel.Compilation);
        return scope.HasAccessGuard
            && context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is INamedTypeSymbol type
            && TypeParser.IsFirstCandidate(type, context.Node)
                ? Parse(type, scope, cancellationToken)
                : null;
    }

    private static ViewCandidate? Parse(INamedTypeSymbol type, GenerationScope scope, CancellationToken token)
    {
        if (!ViewedTypes.CanStandBeside(type) || ViewNames.SuffixOf(type) is not { } suffix)
        {
            return null;
        }

        // Who cannot be asked for its age could be of any.
        if (!RecordAges.TryFind(type, out var age))
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
        return new(view, ViewedTypes.Declares(type, scope.Classification), related.Hierarchy, members.Shown.Select(m => related.Of(m.Symbol)).ToEquatableArray());
    }
}
