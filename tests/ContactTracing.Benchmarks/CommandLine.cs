using System.Globalization;
using ContactTracing.Benchmarks.Inputs.Synthetic;
using ContactTracing.DataProtection;

namespace ContactTracing.Benchmarks;

/// <summary>What to measure, and how large.</summary>
/// <param name="Verb">One of <see cref="Verbs"/>.</param>
/// <param name="Folder">A folder of C# to measure instead of the synthetic solution and this repository.</param>
/// <param name="Lines">The lines of the synthetic solution.</param>
/// <param name="Runs">How often everything is measured; the median counts.</param>
/// <param name="Input">The one of the <see cref="Inputs"/> to build; null for all.</param>
/// <param name="AsBuilt">Builds on several threads only, as the compiler does, and with what has a bar only.</param>
/// <param name="Rows">The rows that a purge deletes. Guarded reads are ten times as many, guarded calls a quarter.</param>
/// <param name="Batch">The rows of a transaction of a purge.</param>
/// <param name="Database">The one of the <see cref="Databases"/> to purge, or to keep an audit trail in; null for all.</param>
/// <param name="MemoryRows">The rows of the greater of the two purges whose memory is measured; the other has a five-hundredth.</param>
/// <param name="Curve">A word in the name of the curves to measure; null for all.</param>
internal sealed record CommandLine(
    string Verb, string? Folder, int Lines, int Runs, string? Input = null, bool AsBuilt = false, int Rows = 200_000, int Batch = PurgeOptions.DefaultBatchSize, string? Database = null,
    int MemoryRows = 5_000_000, string? Curve = null)
{
    public const string Usage = "build|curves|generators|cancel|purge|access|all [--folder PATH] [--lines N] [--runs N] [--input Repository|WithoutPackage|WithoutAnnotations|Annotated] [--threads several|both] [--rows N] [--batch N] [--memory-rows N] [--database sqlite|postgresql] [--curve WORD]";

    public const string Sqlite = "sqlite", PostgreSql = "postgresql";

    public const string Repository = "Repository";

    public static IReadOnlyList<string> Verbs { get; } = ["build", "curves", "generators", "cancel", "purge", "access", "all"];

    /// <summary>What the builds are of, without a folder: this repository, and the variants of the synthetic solution.</summary>
    public static IReadOnlyList<string> Inputs { get; } = [Repository, .. Enum.GetNames<SyntheticVariant>()];

    public static IReadOnlyList<string> Databases { get; } = [Sqlite, PostgreSql];

    /// <exception cref="FormatException">The arguments are not those of <see cref="Usage"/>.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || !Verbs.Contains(arguments[0]))
        {
            throw new FormatException($"Expected one of {string.Join(", ", Verbs)}.");
        }

        var result = new CommandLine(arguments[0], Folder: null, Lines: 300_000, Runs: 5);
        for (var index = 1; index < arguments.Count; index += 2)
        {
            var value = index + 1 < arguments.Count ? arguments[index + 1] : throw new FormatException($"{arguments[index]} has no value.");
            result = arguments[index] switch
            {
                "--folder" => result with { Folder = value },
                "--lines" => result with { Lines = Positive(arguments[index], value) },
                "--input" when Inputs.Contains(value) => result with { Input = value },
                "--threads" when value is "several" or "both" => result with { AsBuilt = value == "several" },
                "--rows" => result with { Rows = Positive(arguments[index], value) },
                "--batch" => result with { Batch = Positive(arguments[index], value) },
                "--memory-rows" => result with { MemoryRows = Positive(arguments[index], value) },
                "--database" when Databases.Contains(value) => result with { Database = value },
                "--curve" => result with { Curve = value },
                "--runs" => result with { Runs = Positive(arguments[index], value) },
                _ => throw new FormatException($"{arguments[index]} {value} is no option."),
            };
        }

        return result;
    }

    /// <summary>Whether the build of <paramref name="input"/> is asked for, alone or with all.</summary>
    public bool AsksForInput(string input) => Input is null || Input == input;

    /// <summary>Whether the purge of <paramref name="database"/> is asked for, alone or with all.</summary>
    public bool AsksForDatabase(string database) => Database is null || Database == database;

    /// <summary>Whether the curve of that name is asked for, alone or with all.</summary>
    public bool AsksForCurve(string name) => Curve is null || name.Contains(Curve, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="verb"/> is asked for, alone or with all.</summary>
    public bool Asks(string verb) => Verb == verb || Verb == "all";

    private static int Positive(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{option} takes a number above zero, not '{value}'.");
}
