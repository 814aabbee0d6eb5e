using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>Finds the host environment that code can ask, and writes the question.</summary>
internal static class EnvironmentInScope
{
    private static readonly string[] Holders = ["Environment", "HostingEnvironment"];

    /// <summary>A check for the development environment that compiles at the place of <paramref name="node"/>; null when there is none.</summary>
    public static ExpressionSyntax? Check(SemanticModel model, SyntaxNode node) => model.LookupSymbols(node.SpanStart)
        .Where(symbol => IsUsable(symbol, node))
        .OrderBy(RankOf)
        .ThenBy(static symbol => symbol.Name, StringComparer.Ordinal)
        .SelectMany(EnvironmentsOf)
        .Select(environment => Question(model, node.SpanStart, environment))
        .FirstOrDefault(static question => question is not null);

    private static IEnumerable<string> EnvironmentsOf(ISymbol symbol)
    {
        if (TypeOf(symbol) is not { } type)
        {
            yield break;
        }

        if (IsEnvironment(type))
        {
            yield return symbol.Name;
        }

        foreach (var holder in Holders)
        {
            if (type.GetMembers(holder).OfType<IPropertySymbol>().Any(static p => !p.IsStatic && IsEnvironment(p.Type)))
            {
                yield return symbol.Name + "." + holder;
            }
        }
    }

    private static ExpressionSyntax? Question(SemanticModel model, int position, string environment)
    {
        var question = SyntaxFactory.ParseExpression(environment + ".IsDevelopment()");
        if (model.GetSpeculativeSymbolInfo(position, question, SpeculativeBindingOption.BindAsExpression).Symbol is not null)
        {
            return question;
        }

        // The extension method is in a namespace that not every file imports.
        var name = SyntaxFactory.ParseExpression(environment + ".EnvironmentName");
        return model.GetSpeculativeSymbolInfo(position, name, SpeculativeBindingOption.BindAsExpression).Symbol is not null
            ? SyntaxFactory.ParseExpression(name + " == \"Development\"")
            : null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static bool IsEnvironment(ITypeSymbol type) => type.AllInterfaces.Add((type as INamedTypeSymbol)!).Any(static contract => contract is
    {
        Name: "IHostEnvironment",
        ContainingNamespace: { Name: "Hosting", ContainingNamespace: { Name: "Extensions", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } } },
    });

    /// <summary>A local has to be declared before, and what is static sees only what is its own.</summary>
    private static bool IsUsable(ISymbol symbol, SyntaxNode node)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol) || symbol.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration)
        {
            return true;
        }

        return declaration.Span.Start < node.SpanStart
            && !node.Ancestors().Any(function => IsStatic(function) && !function.Span.Contains(declaration.Span));
    }

    private static bool IsStatic(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        // The parameters of a primary constructor are those of an instance.
        MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax => member.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static int RankOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol when TypeOf(symbol) is { } type && IsEnvironment(type) => 0,
        _ when TypeOf(symbol) is { } type && IsEnvironment(type) => 1,
        ILocalSymbol or IParameterSymbol => 2,
        _ => 3,
    };
}
