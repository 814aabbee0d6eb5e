using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Inputs.Synthetic;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Tests.Inputs;

public sealed class SyntheticSolutionTests
{
    private const int AskedFor = 3_000;

    // The longest module, one that has a follow-up and a reminder, stays below.
    private const int LinesOfOneModule = 1_200;

    public static TheoryData<string> Variants { get; } = new(Enum.GetNames<SyntheticVariant>());

    [Theory]
    [MemberData(nameof(Variants))]
    public void Code_CompilesWithoutErrors(string variant) => Assert.Equal(0, Create(variant).Errors());

    [Theory]
    [MemberData(nameof(Variants))]
    public void Solution_HasTheLinesAskedForAndAtMostOneModuleMore(string variant) =>
        Assert.InRange(Create(variant).Lines, AskedFor, AskedFor + LinesOfOneModule);

    [Fact]
    public void LargeSolution_IsDividedIntoProjectsThatCompile()
    {
        var solution = SyntheticSolution.Create(32_000, SyntheticVariant.WithoutPackage);

        Assert.Equal(3, solution.Projects.Length);
        Assert.Equal(0, solution.Errors());
    }

    [Fact]
    public void SecondRequest_GivesTheSameText() => Assert.Equal(
        Texts(SyntheticSolution.Create(AskedFor, SyntheticVariant.Annotated)),
        Texts(SyntheticSolution.Create(AskedFor, SyntheticVariant.Annotated)));

    [Fact]
    public void Variants_HaveTheSameLinesInTheSameFiles() => Assert.Single(
        Enum.GetValues<SyntheticVariant>().Select(Shape).Distinct(StringComparer.Ordinal));

    [Fact]
    public void AnnotatedVariant_ClassifiesAHundredMembers() =>
        Assert.Equal(100, ClassifiedProperties(SyntheticVariant.Annotated));

    [Fact]
    public void OtherVariants_ClassifyNothing() => Assert.Equal(
        [0, 0], new[] { SyntheticVariant.WithoutPackage, SyntheticVariant.WithoutAnnotations }.Select(ClassifiedProperties));

    private static SourceSolution Create(string variant) => SyntheticSolution.Create(AskedFor, Enum.Parse<SyntheticVariant>(variant));

    // Views repeat what their records declare.
    private static bool IsOfAView(IPropertySymbol property) =>
        property.ContainingType.GetAttributes().Any(static a => a.AttributeClass?.Name == "GeneratedCodeAttribute");

    private static int ClassifiedProperties(SyntheticVariant variant)
    {
        var compilation = SyntheticSolution.Create(AskedFor, variant).Projects[0].Compile(CompileSettings.Default);
        return compilation
            .GetSymbolsWithName(_ => true, SymbolFilter.Member)
            .OfType<IPropertySymbol>()
            .Where(static property => !IsOfAView(property))
            .Count(property => property.GetAttributes().Any(a =>
                a.AttributeClass?.Name is "IdentityDataAttribute" or "HealthDataAttribute" or "PatientDataAttribute"));
    }

    private static IEnumerable<string> Texts(SourceSolution solution) => solution.Projects.SelectMany(p => p.Files).Select(f => f.Text.ToString());

    private static string Shape(SyntheticVariant variant) => string.Join('\n', SyntheticSolution.Create(AskedFor, variant).Projects
        .SelectMany(project => project.Files)
        .Where(file => !file.IsGenerated)
        .Select(file => $"{file.Path}: {file.Lines}"));
}
