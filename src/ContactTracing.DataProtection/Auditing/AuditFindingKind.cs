#if NET
namespace ContactTracing.DataProtection;

/// <summary>What is wrong with an audit trail.</summary>
public enum AuditFindingKind
{
    /// <summary>A line is not what was written: its content, its number or its digest was changed, or it never was a line of a trail.</summary>
    Altered = 0,

    /// <summary>Lines are missing between two others.</summary>
    Removed = 1,

    /// <summary>A line stands behind one that was written after it, or a second time.</summary>
    Reordered = 2,

    /// <summary>The end is missing: the trail was longer.</summary>
    Truncated = 3,

    /// <summary>A file, or everything up to a known head, is of another trail or was written anew.</summary>
    Replaced = 4,

    /// <summary>A file is missing, and no line says that its time had come.</summary>
    MissingFile = 5,

    /// <summary>The last line has no end. A crash leaves one that was promised to nobody, and the next opening of the store cuts it off.</summary>
    Torn = 6,

    /// <summary>The file that says where the trail ends is missing or damaged, so that its end proves nothing.</summary>
    HeadMissing = 7,

    /// <summary>A file has a name that looks like one of the trail and is none.</summary>
    StrangeFile = 8,
}
#endif
