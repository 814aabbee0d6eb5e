using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>Where an application begins, and where its purge would be wired.</summary>
internal static class EntryPoint
{
    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "CreateDefaultBuilder",
    };

    /// <summary>Where the file makes the host, or else begins; null where the project is no application or begins in another file.</summary>
    public static SyntaxNode? In(SemanticModel model, CancellationToken token)
    {
        var isApplication = model.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        if (!isApplication || model.Compilation.GetEntryPoint(token)?.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration || declaration.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        var code = declaration.GetSyntax(token);
        return code.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(IsBuilder) is { } builder ? builder : BeginOf(code);
    }

    private static bool IsBuilder(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Builders.Contains(name);

    private static SyntaxNode BeginOf(SyntaxNode code) => code switch
    {
        CompilationUnitSyntax file => (SyntaxNode?)file.Members.OfType<GlobalStatementSyntax>().FirstOrDefault()?.Statement ?? file,
        MethodDeclarationSyntax method => method.ReturnType,
        _ => code,
    };
}
