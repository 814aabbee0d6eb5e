using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>
/// Collections that live as long as the process. One that the program hands to <c>PurgeExpired</c> is purged like a table, and is
/// left alone.
/// </summary>
internal sealed class StaticCollections(RetainedRecords records, Compilation compilation)
{
    private const string Purge = "PurgeExpired";

    private static readonly ImmutableHashSet<string> Deferred = ImmutableHashSet.Create(StringComparer.Ordinal, "Lazy", "Task", "ValueTask");

    private readonly GenericUses _uses = new(compilation);

    public SurvivingData? Find(ISymbol member, CancellationToken token) =>
        CollectionIn(member) is { } type
        && (records.In(type) ?? RecordOfAUse(member, type, token)) is { } record
        && !IsEmptyForEver(member, type, token)
        && !IsPurged(member, token)
            ? new("StaticCollection", member.Locations[0], [member.Name, record.Name])
            : null;

    // Each use of a generic class with other types has static members of its own.
    private INamedTypeSymbol? RecordOfAUse(ISymbol member, ITypeSymbol type, CancellationToken token) => member.ContainingType.IsGenericType && GenericUses.MentionsParameter(type)
        ? _uses.Of(member.ContainingType, token)
            .Select(use => use.GetMembers(member.Name).Select(CollectionIn).FirstOrDefault(static t => t is not null))
            .Select(records.In)
            .FirstOrDefault(static r => r is not null)
        : null;

    // Nothing can be put into an array or an immutable collection that begins empty and is never replaced.
    private static bool IsEmptyForEver(ISymbol member, ITypeSymbol type, CancellationToken token) =>
        member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
        && (type is IArrayTypeSymbol || type.Name.StartsWith("Immutable", StringComparison.Ordinal) || type.Name.StartsWith("Frozen", StringComparison.Ordinal))
        && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        } is CollectionExpressionSyntax { Elements.Count: 0 }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } };

    // One that is made when it is first asked for, or in the background, is kept all the same.
    private static ITypeSymbol? CollectionIn(ISymbol member)
    {
        var type = StoredType(member);
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapper && Deferred.Contains(wrapper.Name))
        {
            type = wrapper.TypeArguments[0];
        }

        return type is not null && RetainedRecords.IsCollection(type) ? type : null;
    }

    // A property stores when the compiler gives it a field.
    private static ITypeSymbol? StoredType(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsConst: false } field => field.Type,
        IPropertySymbol { IsStatic: true } property when property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)) => property.Type,
        _ => null,
    };

    private bool IsPurged(ISymbol collection, CancellationToken token) => compilation.SyntaxTrees
        .Where(tree => FileWords.Of(tree, token) is var words && words.MayContain(Purge) && words.MayContain(collection.Name))
        .Any(tree => tree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => IsPurgeOf(call, collection, tree, token)));

    private bool IsPurgeOf(InvocationExpressionSyntax call, ISymbol collection, SyntaxTree tree, CancellationToken token) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Purge } or SimpleNameSyntax { Identifier.ValueText: Purge }
        && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } argument
        && KeptIn(argument).Any(kept => SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(tree).GetSymbolInfo(kept, token).Symbol?.OriginalDefinition, collection));

    // Open, Open.Value, (await Open.Value).
    private static IEnumerable<ExpressionSyntax> KeptIn(ExpressionSyntax argument) => argument switch
    {
        ParenthesizedExpressionSyntax parentheses => KeptIn(parentheses.Expression),
        AwaitExpressionSyntax awaited => KeptIn(awaited.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result" } result => KeptIn(result.Expression).Prepend(argument),
        _ => [argument],
    };
}
