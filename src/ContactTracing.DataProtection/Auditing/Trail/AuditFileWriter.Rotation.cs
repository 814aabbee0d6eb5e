#if NET
using System.Runtime.InteropServices;

namespace ContactTracing.DataProtection;

// From one file to the next.
internal sealed partial class AuditFileWriter
{
    // A file that has its name already, but of which it is not sure that the disk has it.
    private NextFile? begun;

    // A clock that is set back begins no file: days only go forward. What has been begun is finished before anything else is written, or
    // two lines would follow the same one.
    private void RotateIfNeeded()
    {
        if (begun is not null || length >= options.MaxFileBytes || DateOnly.FromDateTime(Now.UtcDateTime) > name.Day)
        {
            Rotate();
        }
    }

    /// <summary>Begins the next file, which is chained to this one. Where that fails, the next call goes on from where this one came to.</summary>
    private void Rotate()
    {
        DemandUntouched();
        begun ??= Next();
        if (folder.Holds(begun.Name.ToString(), begun.Content))
        {
            folder.Flush();
        }
        else
        {
            // Fails where anything else has the name.
            folder.Create(begun.Name.ToString(), begun.Content);
        }

#pragma warning disable CA2000 // The writer owns it: it takes the place of the file before.
        var opened = folder.Open(begun.Name.ToString(), FileMode.Open);
#pragma warning restore CA2000
        file.Dispose();
        (file, name, chain, length, begun) = (opened, begun.Name, begun.Chain, begun.Content.Length, null);
        WriteHead();
    }

    private NextFile Next()
    {
        var next = new AuditFileName(name.Number + 1, DateOnly.FromDateTime(Now.UtcDateTime));
        var bytes = new List<byte>();
        var nextChain = chain.Append(AuditLine.StartOfFile(new AuditFileStart(trail, next.Number, Now, chain.Digest)), bytes);
        return new NextFile(next, CollectionsMarshal.AsSpan(bytes).ToArray(), nextChain);
    }

    private sealed record NextFile(AuditFileName Name, byte[] Content, AuditChain Chain);
}
#endif
