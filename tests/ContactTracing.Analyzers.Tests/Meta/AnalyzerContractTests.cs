using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>What holds for every analyzer, the later ones included.</summary>
public sealed class AnalyzerContractTests
{
    // Something of everything that rules look at, so that a rule which registered regardless would run.
    private const string Source = """
        public record Person(string Name, DateTime CollectedAt)
        {
            public override string ToString() => $"{Name} {CollectedAt}";
        }

        public class Store
        {
            private readonly List<Person> _persons = new();

            public void Log(Person person) => Console.WriteLine(person + person.Name);

            public void Add(Person person) => _persons.Add(person);
        }
        """;

    private const string Classified = "class Case { [ContactTracing.DataProtection.HealthData] public bool IsPositive { get; set; } }";

    public static TheoryData<Type> Analyzers { get; } = new(RuleInventory.AnalyzerTypes);

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Analyzer_HasTheCommonBase(Type analyzer) => Assert.True(analyzer.IsSubclassOf(typeof(ContactTracingAnalyzer)));

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Analyzer_IsFoundByTheCompiler(Type analyzer)
    {
        var mark = Assert.Single(analyzer.GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), inherit: false));

        Assert.True(analyzer.IsPublic && analyzer.IsSealed);
        Assert.Equal([LanguageNames.CSharp], ((DiagnosticAnalyzerAttribute)mark).Languages);
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task WithoutAttributesAndTable_NothingRegisters(Type analyzer)
    {
        var project = new TestProject(Source) { RegisteredReferences = false };

        var telemetry = await Telemetry(analyzer, project, []);

        Assert.Equal(1, telemetry.CompilationStartActionsCount);
        Assert.Equal(0, Actions(telemetry));
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task WithClassifiedData_SomethingRegisters(Type analyzer) =>
        Assert.NotEqual(0, Actions(await Telemetry(analyzer, new TestProject(Source + Classified), [])));

    /// <summary>The state of a team between the first two steps: the package is there, and nothing is classified yet.</summary>
    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task WithNothingClassified_NoRuleAboutClassifiedDataRegisters(Type analyzer)
    {
        var actions = Actions(await Telemetry(analyzer, new TestProject(Source), []));

        Assert.Equal(analyzer.IsSubclassOf(typeof(ClassifiedDataAnalyzer)), actions == 0);
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task WithATableAlone_SomethingRegisters(Type analyzer)
    {
        var project = new TestProject(Source) { RegisteredReferences = false };

        Assert.NotEqual(0, Actions(await Telemetry(analyzer, project, [new Table("vendor.classification.txt", "identity | P:Person.Name")])));
    }

    /// <summary>It says what becomes of classified data, and there is none.</summary>
    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task WithACatalogAlone_NothingRegisters(Type analyzer)
    {
        var project = new TestProject(Source) { RegisteredReferences = false };

        Assert.Equal(0, Actions(await Telemetry(analyzer, project, [new Table("team.dataflow.txt", "redact | M:Store.Log(Person)")])));
    }

    private static async Task<AnalyzerTelemetryInfo> Telemetry(Type type, TestProject project, ImmutableArray<AdditionalText> files)
    {
        var analyzer = RuleInventory.Create<DiagnosticAnalyzer>(type);
        var run = AnalyzerRun.Compile(project).WithAnalyzers([analyzer], new AnalyzerOptions(files));
        await run.GetAnalyzerDiagnosticsAsync();
        return await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }

    private static int Actions(AnalyzerTelemetryInfo telemetry) =>
        telemetry.CompilationEndActionsCount + telemetry.CompilationActionsCount
        + telemetry.SyntaxTreeActionsCount + telemetry.AdditionalFileActionsCount + telemetry.SemanticModelActionsCount
        + telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount + telemetry.SymbolEndActionsCount
        + telemetry.SyntaxNodeActionsCount
        + telemetry.CodeBlockStartActionsCount + telemetry.CodeBlockEndActionsCount + telemetry.CodeBlockActionsCount
        + telemetry.OperationActionsCount
        + telemetry.OperationBlockStartActionsCount + telemetry.OperationBlockEndActionsCount + telemetry.OperationBlockActionsCount;

    private sealed class Table(string name, string rows) : AdditionalText
    {
        public override string Path => "/0/" + name;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(rows);
    }
}
