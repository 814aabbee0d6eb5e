using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>Classified members that are read through <c>dynamic</c>, which the compiler does not know.</summary>
internal sealed class DynamicReads(ClassifiedMembers members)
{
    public const string Word = "dynamic";

    /// <param name="root">A file in which the word stands.</param>
    /// <param name="model">Its model.</param>
    /// <param name="token">Ends the work.</param>
    public IEnumerable<Bypass> In(SyntaxNode root, SemanticModel model, CancellationToken token)
    {
        var owners = root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(static n => n.Identifier.ValueText == Word)
            .Select(static n => n.Ancestors().FirstOrDefault(static a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax))
            .OfType<SyntaxNode>();
        foreach (var access in Parts(owners).SelectMany(static o => o.DescendantNodes()))
        {
            if (access is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
                && model.GetOperation(access, token) is IDynamicMemberReferenceOperation { Instance: { } instance } read
                && !IsWritten(read)
                && Holders(instance).Select(type => members.Named(type, read.MemberName)).FirstOrDefault(static m => m is not null) is { } member)
            {
                yield return new Bypass(MemberName.In(access), isDefinite: true, "Dynamic", AccessNames.Of(member)) { Read = read };
            }
        }
    }

    // Top-level statements share their locals.
    private static IEnumerable<SyntaxNode> Parts(IEnumerable<SyntaxNode> owners) =>
        owners.Select(static o => o is GlobalStatementSyntax ? o.Parent! : o).Distinct();

    private static bool IsWritten(IOperation read) => read.Parent is ISimpleAssignmentOperation assignment && assignment.Target == read;

    /// <summary>The types of what the receiver may be: what was converted to dynamic here, or into the local.</summary>
    private static IEnumerable<ITypeSymbol> Holders(IOperation instance)
    {
        var flows = new Lazy<ValueFlows>(() => new ValueFlows([Root(instance)]));
        var met = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([instance]);
        while (open.Count > 0)
        {
            var value = ValueFlows.Unwrap(open.Pop());
            foreach (var type in Contents(value.Type))
            {
                yield return type;
            }

            var sources = value switch
            {
                ILocalReferenceOperation { Local: var local } when met.Add(local) => flows.Value.Into(local),
                IConditionalAccessInstanceOperation => ValueFlows.PartsOf(value),
                _ => [],
            };
            foreach (var source in sources)
            {
                open.Push(source);
            }
        }
    }

    // foreach (dynamic c in cases) takes its values out of a collection.
    private static IEnumerable<ITypeSymbol> Contents(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => Contents(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Contents).Prepend(named),
        _ => [type],
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
