using System.Collections.Concurrent;
using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <summary>
/// The fields and properties that carry what is written into them: of this program, not classified by anyone, and not
/// accessible from outside, where a copy into them is a finding of its own (CT2007).
/// </summary>
internal sealed class TrackedMembers(Compilation compilation, ClassificationModel classification)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _tracked = new(SymbolEqualityComparer.Default);

    public bool Include(ISymbol member) => _tracked.GetOrAdd(member.OriginalDefinition, Decide);

    /// <summary>Whether the property only stores: its getter returns what was set.</summary>
    public static bool IsAuto(IPropertySymbol property) => property.DeclaringSyntaxReferences.All(static r => r.GetSyntax() switch
    {
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } =>
            accessors.Accessors.All(static a => a.Body is null && a.ExpressionBody is null),
        ParameterSyntax => true,
        _ => false,
    });

    /// <summary>The parameter of a primary constructor is a field of the object, where members use it.</summary>
    public static bool IsState(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is TypeDeclarationSyntax);

    private bool Decide(ISymbol member) => member switch
    {
        // The field keyword: it stores, whatever its accessors make of it.
        IPropertySymbol { IsIndexer: false } property when !IsAuto(property) =>
            property.ContainingType.GetMembers($"<{property.Name}>k__BackingField").FirstOrDefault() is { } field && Include(field),
        IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false } or IParameterSymbol =>
            // The field keyword: it is declared where its property is.
            (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : member).DeclaringSyntaxReferences.Any(r => compilation.ContainsSyntaxTree(r.SyntaxTree))
            && (member is IParameterSymbol || !Visibility.IsOutside(member))
            && IsAutoOrField(member)
            && classification.Of(member).Verdict == Verdict.Undeclared,
        _ => false,
    };

    private static bool IsAutoOrField(ISymbol member) => member is not IPropertySymbol property || IsAuto(property);
}
