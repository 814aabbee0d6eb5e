using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>A statement as far as the code spells it, and the tables that it reads or changes.</summary>
internal static class SqlText
{
    private const string Name = """(?:[\p{L}_][\p{L}\p{N}_$]*|"[^"]+"|\[[^\]]+\]|`[^`]+`)""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Tables = new(
        $@"\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:ONLY\s+)?(?<table>{Name}(?:\s*\.\s*{Name})*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    // Who makes a table, an index or a grant sees no row of it.
    private static readonly Regex Definition = new(
        @"\A\s*(?:--[^\n]*\n\s*)*(?:CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    /// <summary>The text of a constant, and the parts of an interpolated or joined one that are constant; null when there are none.</summary>
    public static string? Of(IOperation value, CancellationToken token)
    {
        value = Values.Resolve(value, token);
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            IInterpolatedStringOperation interpolated => string.Concat(interpolated.Parts.Select(static p =>
                p is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } ? text : "@p")),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Of(sum.LeftOperand, token) + Of(sum.RightOperand, token),
            _ => null,
        };
    }

    public static bool Defines(string text) => Matches(Definition, text).Count > 0;

    /// <summary>The names of the tables, without schema and quotes.</summary>
    public static ImmutableArray<string> TablesIn(string text) =>
        [.. Matches(Tables, text).Cast<Match>().Select(static m => LastName(m.Groups["table"].Value))];

    private static IReadOnlyCollection<Match> Matches(Regex pattern, string text)
    {
        try
        {
            return [.. pattern.Matches(text).Cast<Match>()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static string LastName(string table) => table.Split('.').Last().Trim().Trim('"', '[', ']', '`');
}
