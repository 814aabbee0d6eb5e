#if NET
namespace ContactTracing.DataProtection;

/// <summary>The end of a trail as a store finds it: what it goes on from.</summary>
/// <param name="Start">The first line of the last file.</param>
/// <param name="Chain">The last whole line.</param>
/// <param name="Length">How many bytes the whole lines have.</param>
/// <param name="Torn">What a crash left of a line that nobody was told was written; empty usually.</param>
internal sealed record AuditEnd(AuditFileStart Start, AuditChain Chain, long Length, ReadOnlyMemory<byte> Torn)
{
    /// <summary>Reads the last file of a trail.</summary>
    /// <exception cref="AuditException">It was altered or cut short since it was written.</exception>
    public static AuditEnd Of(string path, AuditFileName name, AuditHead? head)
    {
        AuditFileStart? start = null;
        var chain = AuditChain.Start;
        var reader = new AuditLineReader(path);
        foreach (var bytes in reader.Lines())
        {
            var line = AuditChain.Read(bytes.Span) ?? throw Altered(path, reader.LineNumber);
            if (start is null)
            {
                start = line.Kind == AuditLine.File ? AuditLine.ToStart(line.Json) : null;
                chain = new AuditChain(line.Number - 1, start?.Previous ?? "");
            }

            if (start is null || start.Number != name.Number || line.Number != chain.Line + 1 || !line.Continues(chain.Digest) || (head?.Line == line.Number && head.Digest != line.Digest))
            {
                throw Altered(path, reader.LineNumber);
            }

            chain = line.Chain;
        }

        if (start is null || head is null || head.Line > chain.Line)
        {
            throw new AuditException($"The audit trail in '{path}' was cut short, or its head was removed. Run the verifier, keep what is left as evidence, and begin a new folder.");
        }

        return new AuditEnd(start, chain, reader.WholeLength, reader.Torn);
    }

    private static AuditException Altered(string path, int line) =>
        new(FormattableString.Invariant($"Line {line} of the audit trail in '{path}' is not what was written. Run the verifier, keep the folder as evidence, and begin a new one."));
}
#endif
