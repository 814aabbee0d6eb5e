using System.Composition;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1006: schedules the purge of the context that the application registers, in the line behind. Only where the call is generated, so
/// with the packages for EF Core and for hosts, and where one context is registered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PurgeNotWiredCodeFix)), Shared]
public sealed class PurgeNotWiredCodeFix() : ContactTracingCodeFix(RuleIds.PurgeNotWired)
{
    private const string Call = "AddContactTracing";

    private protected override string Title => "Schedule the purge";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause) || cause != "NotWired")
        {
            return null;
        }

        var statements = root.DescendantNodes().OfType<ExpressionStatementSyntax>().Where(static s => RegistrationIn(s) is not null).ToList();
        return statements.Count == 1 ? statements[0] : null;
    }

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        Scheduling((ExpressionStatementSyntax)target, model) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var statement = (ExpressionStatementSyntax)target;
        var ends = statement.GetTrailingTrivia().Where(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        var indentation = statement.GetLeadingTrivia().Reverse().TakeWhile(static t => t.IsKind(SyntaxKind.WhitespaceTrivia));
        var added = SyntaxFactory.ExpressionStatement(Scheduling(statement, editor.SemanticModel)!)
            // The last line of a file may have no end.
            .WithLeadingTrivia(ends.Count == 0 ? indentation.Prepend(EndOfLineIn(statement)) : indentation)
            .WithTrailingTrivia(ends);
        editor.InsertAfter(
            target.Parent is GlobalStatementSyntax global ? global : target,
            target.Parent is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(added) : added);
    }

    private static ExpressionSyntax? Scheduling(ExpressionStatementSyntax statement, SemanticModel model)
    {
        if (RegistrationIn(statement) is not var (services, context)
            || services is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || model.GetTypeInfo(services).Type is not { } type
            || !type.AllInterfaces.Select(static i => i.Name).Append(type.Name).Contains("IServiceCollection")
            || DeclaredTypes.In(model.Compilation.Assembly).FirstOrDefault(static t => t.Name == RegistryName.Registration && GeneratedCode.Includes(t)) is not { } registration
            || !registration.GetMembers(Call).OfType<IMethodSymbol>().Any(static m => m.IsExtensionMethod))
        {
            return null;
        }

        return new[]
        {
            $"{services.WithoutTrivia()}.{Call}<{context.WithoutTrivia()}>()",
            $"{registration.ToDisplayString()}.{Call}<{context.WithoutTrivia()}>({services.WithoutTrivia()})",
            $"{registration.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{Call}<{context.WithoutTrivia()}>({services.WithoutTrivia()})",
        }
            .Select(static call => SyntaxFactory.ParseExpression(call))
            .FirstOrDefault(call => model.GetSpeculativeSymbolInfo(statement.SpanStart, call, SpeculativeBindingOption.BindAsExpression).Symbol is not null);
    }

    private static SyntaxTrivia EndOfLineIn(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end : SyntaxFactory.ElasticLineFeed;

    /// <summary><c>services.AddDbContext&lt;T&gt;(…)</c>, with the services and the context; null for any other statement.</summary>
    private static (ExpressionSyntax Services, TypeSyntax Context)? RegistrationIn(ExpressionStatementSyntax statement) => statement.Expression is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "AddDbContext" or "AddDbContextPool", TypeArgumentList.Arguments: { Count: 1 } types }, Expression: var services },
    }
        ? (services, types[0])
        : null;
}
