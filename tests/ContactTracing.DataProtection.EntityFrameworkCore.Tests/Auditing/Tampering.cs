using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>Something that somebody with all rights does to the tables of a trail. Some of it changes nothing, by chance.</summary>
/// <param name="Kind">What.</param>
/// <param name="First">Where, among the rows that there are.</param>
/// <param name="Second">Where else, or which value.</param>
public sealed record Tampering(Tampering.Kinds Kind, int First, int Second)
{
    /// <summary>What can be done.</summary>
    public enum Kinds
    {
        RemoveRow,
        RemoveRows,
        ChangeCharacter,
        SwapRows,
        SwapTexts,
        RepeatRow,
        MoveRow,
        ChangeColumn,
        WriteAnewFromHere,
        CutOffWithHead,
        SetHead,
        RemoveHead,
    }

    public static Gen<Tampering[]> Any { get; } =
        from count in Gen.Choose(0, 3)
        from all in (from kind in Gen.Elements(Enum.GetValues<Kinds>())
                     from first in Gen.Choose(0, 1000)
                     from second in Gen.Choose(0, 1000)
                     select new Tampering(kind, first, second)).ListOf(count)
        select all.ToArray();

    public void Apply(TableCopy table)
    {
        var rows = table.Rows;
        if (rows.Count == 0)
        {
            return;
        }

        var (here, there) = (First % rows.Count, Second % rows.Count);
        switch (Kind)
        {
            case Kinds.RemoveRow:
                rows.RemoveAt(here);
                break;
            case Kinds.RemoveRows:
                rows.RemoveRange(Math.Min(here, there), Math.Abs(here - there));
                break;
            case Kinds.ChangeCharacter:
                rows[here][TableCopy.Text] = Changed((string)rows[here][TableCopy.Text], Second);
                break;
            case Kinds.SwapRows:
                (rows[here][TableCopy.Number], rows[there][TableCopy.Number]) = (rows[there][TableCopy.Number], rows[here][TableCopy.Number]);
                break;
            case Kinds.SwapTexts:
                (rows[here][TableCopy.Text], rows[there][TableCopy.Text]) = (rows[there][TableCopy.Text], rows[here][TableCopy.Text]);
                break;
            case Kinds.RepeatRow:
                rows.Add([Free(rows), .. rows[here].Skip(1)]);
                break;
            case Kinds.MoveRow:
                rows[here][TableCopy.Number] = Free(rows) + Second;
                break;
            case Kinds.ChangeColumn:
                ChangeColumn(rows[here], Second);
                break;
            case Kinds.WriteAnewFromHere:
                WriteAnew(table, here);
                break;
            case Kinds.CutOffWithHead:
                rows.RemoveRange(here, rows.Count - here);
                table.Head = rows.Count > 0 ? HeadOf((string)rows[^1][TableCopy.Text]) : null;
                break;
            case Kinds.SetHead:
                table.Head = HeadOf((string)rows[here][TableCopy.Text]);
                break;
            default:
                table.Head = null;
                break;
        }
    }

    private static long Free(List<object[]> rows) => rows.Max(row => (long)row[TableCopy.Number]) + 1;

    private static string Changed(string text, int place)
    {
        var characters = text.ToCharArray();
        var index = place * 7 % characters.Length;
        characters[index] = (char)(characters[index] ^ 1);
        return new string(characters);
    }

    private static void ChangeColumn(object[] row, int which)
    {
        var column = (which % 4) + TableCopy.At;
        row[column] = column == TableCopy.At
            ? "2021-02-15 07:00:00.000001"
            : row[column] is string { Length: > 0 } text ? text[..^1] : "x";
    }

    // With a chain that is right: what only a head that was kept elsewhere can tell.
    private static void WriteAnew(TableCopy table, int from)
    {
        var head = from > 0 ? AuditTrailLine.Parse((string)table.Rows[from - 1][TableCopy.Text])?.Head : null;
        if (head is null)
        {
            return;
        }

        foreach (var row in table.Rows.Skip(from))
        {
            var entry = new AuditEntry(TrailInDatabase.Morning, AuditOperation.Consult, AccessOutcome.Permitted, "Forged");
            var line = AuditTrailLine.Append(head, [entry])[0];
            (row[TableCopy.Number], row[TableCopy.Text]) = (line.Head.Line, line.Text);
            TableCopy.Forged(row).CopyTo(row, 0);
            head = line.Head;
        }

        table.Head = [head.Line, head.Digest];
    }

    private static object[]? HeadOf(string text) =>
        AuditTrailLine.Parse(text)?.Head is { } head ? [head.Line, head.Digest] : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}({First}, {Second})");
}
