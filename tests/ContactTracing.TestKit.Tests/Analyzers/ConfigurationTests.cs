using ContactTracing.TestKit.Failures;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.TestKit.Tests.Subjects.WordListAnalyzer>;

namespace ContactTracing.TestKit.Tests.Analyzers;

public class ConfigurationTests
{
    private static readonly TestProject Project = new("class Apple; class Pear;") { AdditionalFiles = [("words.txt", "Plum")] };

    [Fact]
    public Task AdditionalFile_ReachesTheAnalyzer() => Verify.Analyzer(
        new TestProject("class {|T0020:Apple|}; class Pear;") { AdditionalFiles = [("words.txt", "Apple\nPlum")] });

    [Fact]
    public Task DiagnosticInAnAdditionalFile_IsMarkedThere() => Verify.Analyzer(
        Project with { AdditionalFiles = [("words.txt", "Plum\n{|#0:4711|}")] }, Expect(0).Id("T0021").Message("Line 2 is no word"));

    [Fact]
    public async Task UnstatedDiagnosticInAnAdditionalFile_IsShownThere()
    {
        var failure = await Fails(Project with { AdditionalFiles = [("words.txt", "Plum\n4711")] });

        Assert.Contains("/0/words.txt\n    1 Plum\n    2 4711\n      ^^^^ T0021: Line 2 is no word   <- not stated", failure);
        Assert.Contains("Plum\n{|T0021:4711|}", failure);
    }

    [Fact]
    public Task DiagnosticWithoutLocation_IsStatedNowhere_AlthoughItsRuleIsOffByDefault() =>
        Verify.Analyzer("class C;", ExpectNowhere("T0022").Message("There is no list of words"));

    [Fact]
    public async Task UnstatedDiagnosticWithoutLocation_Fails() =>
        Assert.Contains("not stated, without a location: T0022: There is no list of words", await Fails("class C;"));

    [Fact]
    public async Task MissingDiagnosticWithoutLocation_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(Project, ExpectNowhere("T0022")));

        Assert.Contains("not reported, without a location: T0022", failure.Message);
    }

    [Fact]
    public Task SectionOfAnEditorConfig_HoldsForItsFiles() => Verify.Analyzer(Project with
    {
        Sources = [("Fruit/A.cs", "class {|T0020:Apple|};"), ("Trees/B.cs", "class Pear;")],
        EditorConfig = "[Fruit/*.cs]\nwords = Apple\n[Other/*.cs]\nwords = Pear",
    });

    [Fact]
    public Task GlobalConfig_StandsForBuildProperties() => Verify.Analyzer(Project with
    {
        Sources = [("A.cs", "class {|T0020:Apple|}; class Pear;")],
        GlobalConfig = "build_property.Word = Apple",
    });

    [Fact]
    public Task SeverityInAnEditorConfig_IsInForce() => Verify.Analyzer(
        Project with
        {
            Sources = [("A.cs", "class {|#0:Apple|};"), ("Legacy/B.cs", "class Pear;")],
            AdditionalFiles = [("words.txt", "Apple\nPear")],
            EditorConfig = "[*.cs]\ndotnet_diagnostic.T0020.severity = error\n[Legacy/*.cs]\ndotnet_diagnostic.T0020.severity = none",
        },
        Expect(0).Id("T0020").Severity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    [Fact]
    public Task SeverityInAGlobalConfig_IsInForce() =>
        Verify.Analyzer(new TestProject("class C;") { GlobalConfig = "dotnet_diagnostic.T0022.severity = none" });

    [Fact]
    public Task GeneratedCodeInAnEditorConfig_IsSkipped() => Verify.Analyzer(Project with
    {
        Sources = [("A.cs", "class Plum;")],
        EditorConfig = "[*.cs]\ngenerated_code = true",
    });

    private static async Task<string> Fails(TestProject project) =>
        (await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(project))).Message;
}
