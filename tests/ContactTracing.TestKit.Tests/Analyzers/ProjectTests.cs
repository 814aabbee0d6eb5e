using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Tests.Subjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.TestKit.Tests.Subjects.BadNameAnalyzer>;

namespace ContactTracing.TestKit.Tests.Analyzers;

public class ProjectTests
{
    [Fact]
    public async Task SourceThatDoesNotCompile_Fails()
    {
        var failure = await Fails("class C : Missing;");

        Assert.Contains("The source does not compile.", failure);
        Assert.Contains("    1 class C : Missing;\n                ^^^^^^^ CS0246: ", failure);
    }

    [Fact]
    public Task ListedCompilerError_Passes() => Verify.Analyzer(new TestProject("class [|Bad|] : Missing;") { CompilerErrors = ["CS0246"] });

    [Fact]
    public async Task ListedCompilerErrorThatIsAbsent_Fails() => Assert.Contains(
        "The source lists compiler errors it does not have: CS0103", await Fails(new TestProject("class C;") { CompilerErrors = ["CS0103"] }));

    [Fact]
    public Task SeveralFiles_AreOneProject() =>
        Verify.Analyzer(new TestProject("class [|Bad1|];", "class [|Bad2|] : Bad1;"));

    [Fact]
    public Task ImplicitUsings_AreThere() => Verify.Analyzer("class C { List<int> Numbers = Enumerable.Range(1, 2).ToList(); }");

    [Fact]
    public Task ImplicitUsings_CanBeOff() => Verify.Analyzer(
        new TestProject("class C { List<int>? Numbers; }") { ImplicitUsings = false, CompilerErrors = ["CS0246"] });

    [Fact]
    public Task OldLanguage_Rejects() => Verify.Analyzer(
        new TestProject("namespace N;") { LanguageVersion = LanguageVersion.CSharp9, CompilerErrors = ["CS8773"], ImplicitUsings = false });

    [Fact]
    public Task TopLevelStatements_NeedAnApplication() => Verify.Analyzer(
        new TestProject("Console.WriteLine(); class [|Bad|];") { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task ReferencedSources_AreAnotherAssembly() => Verify.Analyzer(
        new TestProject("class C : BadBase;") { ReferencedSources = ["public class BadBase; internal class Hidden;"] });

    [Fact]
    public async Task ReferencedSourcesThatDoNotCompile_Fail() => Assert.Contains(
        "The referenced sources do not compile", await Fails(new TestProject("class C;") { ReferencedSources = ["class D : Missing;"] }));

    [Fact]
    public Task NamedAssembly_IsReferenced() => Verify.Analyzer(
        new TestProject("class C : Xunit.FactAttribute;") { References = [TestReferences.Of(typeof(FactAttribute).Assembly)] });

    [Fact]
    public Task LoadedAssemblyThatIsNotNamed_IsNotReferenced() =>
        Verify.Analyzer(new TestProject("class C : Xunit.FactAttribute;") { CompilerErrors = ["CS0246"] });

    [Theory]
    [InlineData(TestFramework.Net100, "System.DateOnly Day; System.Threading.Lock? Gate;")]
    [InlineData(TestFramework.NetStandard20, "System.Span<int> Absent();")]
    [InlineData(TestFramework.Net472, "System.AppDomainSetup? Old;")]
    public Task Framework_DecidesWhatThereIs(TestFramework framework, string member) => Verify.Analyzer(
        new TestProject($"abstract class C {{ {(framework == TestFramework.NetStandard20 ? "abstract " : "")}{member} }}")
        {
            Framework = framework,
            ImplicitUsings = false,
            CompilerErrors = framework == TestFramework.NetStandard20 ? ["CS0234", "CS0621"] : [],
        });

    [Fact]
    public Task SeveralAnalyzers_RunTogether() => Verify.Analyzer(
        new TestProject("class [|Bad|]; class {|T0011:Odd|};") { Analyzers = [new PairAnalyzer()] });

    [Fact]
    public Task Generators_RunBeforeAnalyzers() => Verify.Analyzer(
        new TestProject(GreetingGenerator.Attribute + "[Greet] class [|BadWorld|] { string Text = BadWorldGreeting.Text; }")
        {
            Generators = [new GreetingGenerator()],
        });

    [Fact]
    public async Task ThrowingGenerator_Fails() => Assert.Contains("The generator is broken.", await Fails(
        new TestProject(GreetingGenerator.Attribute + "[Greet] class World;") { Generators = [new ThrowingGenerator()] }));

    [Fact]
    public void RegistrationAfterTheFirstTest_IsRefused()
    {
        Assert.Empty(TestReferences.Registered);

        Assert.Throws<InvalidOperationException>(() => TestReferences.Register(typeof(FactAttribute).Assembly));
    }

    private static async Task<string> Fails(TestProject project) =>
        (await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(project))).Message;
}
