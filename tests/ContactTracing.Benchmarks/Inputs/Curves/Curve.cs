using System.Collections.Immutable;

namespace ContactTracing.Benchmarks.Inputs.Curves;

/// <summary>One shape of code in growing sizes. The amount of code grows with the size and nothing else does.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Sizes">The sizes that are measured.</param>
/// <param name="Source">The code of one size.</param>
internal sealed record Curve(string Name, ImmutableArray<int> Sizes, Func<int, string> Source)
{
    /// <summary>What every curve's code uses: a carrier, and a sink.</summary>
    private const string Shared =
        """
        using ContactTracing.DataProtection;
        using Microsoft.Extensions.Logging;

        namespace Curves;

        [TracingRecord(DataSubject.IndexCase)]
        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [Pseudonym] public int Id { get; init; }
            [RetentionAnchor] public System.DateTimeOffset CollectedAt { get; init; }
            [IdentityData] public string Name { get; init; } = "";
            [HealthData] public string? Symptoms { get; init; }
        }

        public static class Log
        {
            public static ILogger Logger { get; set; } = null!;
            public static void Write(string text) => Logger.LogInformation("{Text}", text);
        }

        """;

    public static ImmutableArray<Curve> All { get; } =
    [
        new("calls of one helper", [100, 300, 1_000, 3_000, 10_000], CallShapes.OneHelper),
        new("depth of a chain of calls", [1, 10, 100, 300, 1_000], CallShapes.Chain),
        new("methods in a circle of calls", [25, 50, 100, 200], CallShapes.Circle),
        new("calls among methods that all call each other (15 to 200)", [210, 870, 2_450, 9_900, 39_800], CallShapes.AllCallAll),
        new("overloads of one method", [125, 250, 500, 1_000], CallShapes.Overloads),
        new("lines of one method", [500, 1_000, 2_500, 5_000], MethodShapes.OneMethod),
        new("loops of one method", [250, 500, 1_000, 2_000, 4_000], MethodShapes.Loops),
        new("fields of one class", [250, 500, 1_000, 2_000], MethodShapes.Fields),
    ];

    public SourceSolution Solution(int size) => new($"{Name}: {size}",
    [
        new SourceProject(
            "Curves",
            [SourceFile.Of("Shared.cs", Shared), SourceFile.Of("Curve.cs", Source(size))],
            HostReferences.Framework.Add(HostReferences.DataProtection)),
    ]);
}
