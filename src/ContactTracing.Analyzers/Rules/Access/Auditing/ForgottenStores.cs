using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>A store in memory, which forgets with the process, where a program makes or registers it.</summary>
internal sealed class ForgottenStores(AuditTypes types)
{
    // By what containers and builders call it; a test of a type is none.
    private static readonly ImmutableArray<string> Wirings =
        ["Add", "TryAdd", "Register", "Create", "Replace", "Use", "Bind", "To", "With", "Singleton", "Scoped", "Transient", "Describe", "KeyedSingleton"];

    public IEnumerable<AuditFinding> In(SemanticModel model, CancellationToken token)
    {
        foreach (var node in model.SyntaxTree.GetRoot(token).DescendantNodes())
        {
            if (StoreIn(node) is { } named && types.IsInMemoryStore(model.GetTypeInfo(named, token).Type))
            {
                yield return new(named.GetLocation(), OperationAt(node, model, token), "InMemory", AuditTypes.InMemoryStore);
            }
        }
    }

    private static SyntaxNode? StoreIn(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax => node,
        TypeOfExpressionSyntax { Type: var type, Parent: ArgumentSyntax { Parent.Parent: { } call } } when IsWiring(call) => type,
        TypeSyntax { Parent: TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: var name } generic } }
            when IsWiring(name) && generic.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && MemberName.In(call) == generic => node,
        _ => null,
    };

    private static bool IsWiring(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => MemberName.In(invocation) is SimpleNameSyntax { Identifier.ValueText: var name } && IsWiring(name),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: var type } } => type == "ServiceDescriptor",
        _ => false,
    };

    private static bool IsWiring(string name) => Wirings.Any(w => name.StartsWith(w, StringComparison.Ordinal));

    // A type argument is no operation; the call around it is.
    private static IOperation? OperationAt(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        node.AncestorsAndSelf().OfType<ExpressionSyntax>().Select(n => model.GetOperation(n, token)).FirstOrDefault(static o => o is not null);
}
