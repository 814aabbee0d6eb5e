using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>CT3002: the justification of a declared access path says nothing that could be judged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JustificationEmptyAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.JustificationEmpty)
{
    // Syntax, because attributes of lambdas and local functions belong to no symbol or operation that actions are given.
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        var type = context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type as INamedTypeSymbol;
        if (type?.IsPackageAttribute(AttributeNames.NeedToKnow) != true || JustificationOf(attribute) is not { } argument)
        {
            return;
        }

        // What is not a constant, or not a text, is an error of the compiler.
        var constant = context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken);
        if (!constant.HasValue || constant.Value is not (string or null))
        {
            return;
        }

        var owner = OwnerOf(attribute, context);
        var justification = new Justification((string?)constant.Value, Names(owner, type));
        if (justification.Fault is { } fault)
        {
            var message = RuleDescriptors.JustificationEmpty.Message(fault.ToString(), owner?.Name ?? "", justification.Text);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.JustificationEmpty, argument.Expression.GetLocation(), message));
        }
    }

    private static AttributeArgumentSyntax? JustificationOf(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(static a => a.NameColon?.Name.Identifier.ValueText == "justification")
            ?? arguments.FirstOrDefault(static a => a.NameColon is null && a.NameEquals is null);
    }

    // A lambda has no name of its own; what stands around it does not describe the path either.
    private static ISymbol? OwnerOf(AttributeSyntax attribute, SyntaxNodeAnalysisContext context) =>
        attribute.Parent?.Parent is { } declaration
            ? context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken)
            : null;

    // The path, its type and the purposes are in the register already; to repeat them adds nothing.
    private static IEnumerable<string> Names(ISymbol? owner, INamedTypeSymbol attribute)
    {
        for (var symbol = owner; symbol is IMethodSymbol or IPropertySymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            yield return symbol.Name;
        }

        var purposes = attribute.ContainingNamespace.GetTypeMembers("TracingPurpose");
        foreach (var purpose in purposes.SelectMany(static p => p.GetMembers()).OfType<IFieldSymbol>())
        {
            yield return purpose.Name;
        }
    }
}
