using ContactTracing.Analyzers.CodeFixes.Disclosure;
using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>CT2005: the record and the code that logs it are often in different projects of a solution.</summary>
public sealed class ImplicitDisclosureOtherProjectTests
{
    private const string Printer = "public class Printer { public void Print(Outer.Contact contact) => System.Console.WriteLine(contact); }";

    private const string Record = """
        public static class Outer
        {
            public record Contact([ContactTracing.DataProtection.IdentityData] string Name);
        }
        """;

    [Fact]
    public async Task TypeOfAnotherProject_BecomesPartialThere()
    {
        using var workspace = new AdhocWorkspace();
        var domain = Add(workspace.CurrentSolution, "Domain").AddDocument("Contact.cs", Record).Project;
        var app = Add(domain.Solution, "App").AddProjectReference(new ProjectReference(domain.Id)).AddDocument("Printer.cs", Printer).Project;

        var changed = await Fix(app);

        Assert.Equal(Printer, await TextOf(changed.GetProject(app.Id)!));
        Assert.Equal(
            Record.Replace("static class", "static partial class", StringComparison.Ordinal).Replace("public record", "public partial record", StringComparison.Ordinal),
            await TextOf(changed.GetProject(domain.Id)!));
    }

    private static async Task<Solution> Fix(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var finding = Assert.Single(await compilation.WithAnalyzers([new ImplicitDisclosureAnalyzer()]).GetAnalyzerDiagnosticsAsync());

        List<CodeAction> actions = [];
        var document = project.GetDocument(finding.Location.SourceTree)!;
        await new ImplicitDisclosureCodeFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        var operations = await Assert.Single(actions).GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    private static async Task<string> TextOf(Project project) => (await Assert.Single(project.Documents).GetTextAsync()).ToString();

    private static Project Add(Solution solution, string name) => solution
        .AddProject(name, name, LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
        .WithMetadataReferences(AnalyzerRun.Compile(new TestProject("")).References);
}
