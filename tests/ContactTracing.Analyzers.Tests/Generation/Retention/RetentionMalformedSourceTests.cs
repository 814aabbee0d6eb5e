using System.Collections.Concurrent;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Rules.Usage;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Retention;

/// <summary>Half-typed code: nothing throws, and the compiler says nothing about generated code that it did not say before.</summary>
public sealed class RetentionMalformedSourceTests
{
    private const int Variants = 600;

    private static readonly string[] Sources =
    [
        """
        using ContactTracing.DataProtection;
        namespace Tracing;
        [RetentionMax(90, DeleteWhen = nameof(ClosedAt), Basis = "Décret n°2020-551", Sunset = "2021-04-01")]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
            public DateTimeOffset? ClosedAt { get; set; }
        }
        """,
        """
        using ContactTracing.DataProtection;
        [assembly: RetentionMax(90), LegalProfile("FR-ContactCovid-2020-11"), LegalTimeZone("America/Guadeloupe")]
        namespace Tracing.Calls
        {
            public static partial class Outer<T> where T : class, IComparable<T>, new()
            {
                public partial record struct Call<U>([property: RetentionAnchor] DateOnly MadeOn, U Answer) where U : unmanaged, Enum;
            }
        }
        """,
        """
        using ContactTracing.DataProtection;
        [RetentionMax(90, Months = 2, DeleteWhen = "withdrawn")]
        public partial class Consent : IDated
        {
            private readonly bool withdrawn = true;
            [RetentionAnchor] DateTimeOffset IDated.At => default;
        }
        public partial class Consent;
        public interface IDated { DateTimeOffset At { get; } }
        public static partial class ConsentRetention { public static int Purges => 1; }
        """,
        """
        using ContactTracing.DataProtection;
        [RetentionMax(90)]
        public partial interface ITracingRecord { [RetentionAnchor] DateTimeOffset At { get; } }
        public abstract partial class Person : ITracingRecord { [RetentionAnchor] public abstract DateTimeOffset At { get; } }
        [RetentionMax(30)]
        public partial struct Visit { [RetentionAnchor] private DateTimeOffset entered; public void Enter() { entered = default; } }
        public sealed partial class @class : Person { public override DateTimeOffset At => DateTimeOffset.MinValue; }
        """,
    ];

    [Fact]
    public void SourcesAreValidAsTheyStand() => Assert.All(Sources, source => Generator<RetentionGenerator>.Run(source).Compiles());

    [Fact]
    public void Generator_NeverThrows_AndAddsNoCompilerError()
    {
        var added = new ConcurrentBag<string>();
        Parallel.ForEach(MalformedSources.Of(Sources, Variants), source =>
        {
            var output = Generator<RetentionGenerator>.Run(source).Compilation;
            var before = Errors(AnalyzerRun.Compile(new TestProject(source))).ToHashSet();
            foreach (var error in Errors(output).Where(e => !before.Contains(e)))
            {
                added.Add($"{error}\nin\n{source}\n");
            }
        });

        Assert.True(added.IsEmpty, string.Join("\n", added.Take(40)));
    }

    [Fact]
    public async Task Analyzers_NeverThrow()
    {
        await Parallel.ForEachAsync(MalformedSources.Of(Sources, Variants), async (source, _) =>
        {
            var project = new TestProject(source) { Generators = [new RetentionGenerator()] };
            var diagnostics = await AnalyzerRun.Diagnostics(project, new RetentionAnchorUnclearAnalyzer(), new CannotGenerateAnalyzer());
            Assert.DoesNotContain(diagnostics, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        });
    }

    // Where the compiler reports an error in the user's file may depend on files that follow; what it reports may not.
    private static IEnumerable<string> Errors(Compilation compilation) => compilation.GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error)
        .Select(d => $"{d.Location.SourceTree?.FilePath}{d.Location.SourceSpan}: {d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
}
