using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedView;

/// <summary>Types in whose source nothing is classified: what rows of classification files say about them decides alone.</summary>
public sealed class GuardedViewRowTests
{
    private const string Source =
        """
        public interface IFound { string Finding { get; } }

        [System.Serializable]
        public class Visit { public string Place { get; set; } = ""; public int Number; }

        public class HomeVisit : Visit, IFound { public string Finding { get; set; } = ""; }

        [System.Serializable]
        public partial class Ward
        {
            [System.Serializable]
            public class Bed { public int Number { get; set; } }
        }
        """;

    [Theory]
    [InlineData("health | P:Visit.Place", "Visit.View.g.cs", "HomeVisit.View.g.cs")]
    [InlineData("health | F:Visit.Number", "Visit.View.g.cs", "HomeVisit.View.g.cs")]
    [InlineData("identity | T:Visit", "Visit.View.g.cs", "HomeVisit.View.g.cs")]
    [InlineData("health | P:HomeVisit.Finding", "HomeVisit.View.g.cs")]
    [InlineData("health | P:IFound.Finding", "HomeVisit.View.g.cs")]
    [InlineData("identity | T:IFound", "HomeVisit.View.g.cs")]
    [InlineData("identity | T:Ward.Bed", "Ward+Bed.View.g.cs")]
    [InlineData("identity | T:Ward", "Ward+Bed.View.g.cs")]
    [InlineData("identity | P:Ward.Bed.Number", "Ward+Bed.View.g.cs")]
    public void RowAboutATypeOrWhatItBuildsOn_GivesIt(string row, params string[] views) => Assert.Equal(
        views.Order(StringComparer.Ordinal),
        Generator<GuardedViewGenerator>.Run(With(row)).Compiles().Sources.Select(static s => s.HintName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("health | P:Visit.Absent")]
    [InlineData("health | P:Visits.Place")]
    [InlineData("none | P:Visit.Place")]
    [InlineData("# health | P:Visit.Place")]
    public void RowAboutNothingThatIsShown_GivesNone(string row) => Generator<GuardedViewGenerator>.Silent(With(row));

    [Fact]
    public void RowAboutATypeInANamespaceCalledLikeAKeyword_GivesIt() => Assert.Single(Generator<GuardedViewGenerator>.Run(With(
        "health | P:Hospital.event.Visit.Place",
        source: "namespace Hospital.@event; [System.Serializable] public class Visit { public string Place { get; set; } = \"\"; }")).Compiles().Sources);

    [Fact]
    public void RowThatIsAdded_GivesTheView() => Assert.Contains(
        "Place",
        Generator<GuardedViewGenerator>.Edit(With("# Nothing yet."), With("health | P:Visit.Place")).After["Visit.View.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void EditThatTheViewDoesNotShow_WritesNothingAgain() =>
        Generator<GuardedViewGenerator>.Edit(With("health | P:HomeVisit.Finding"), With("health | P:HomeVisit.Finding", "public class Elsewhere { public int Value; }"))
            .Expect(GuardedViewGenerator.Steps.Named, IncrementalStepRunReason.Cached)
            .Expect(GuardedViewGenerator.Steps.Model, IncrementalStepRunReason.Cached)
            .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Fact]
    public void EditThatTheViewShows_WritesItAgain() =>
        Generator<GuardedViewGenerator>.Edit(
                With("health | P:HomeVisit.Finding"),
                With("health | P:HomeVisit.Finding", source: Source.Replace("public int Number;", "public long Number;", StringComparison.Ordinal)))
            .ExpectOutputs(IncrementalStepRunReason.Modified);

    private static TestProject With(string row, string other = "", string source = Source) =>
        new(source, other) { AdditionalFiles = [("own.classification.txt", row)] };
}
